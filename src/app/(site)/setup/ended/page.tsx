import { endings } from '@/components/site/setupState'
import { SiteDocument } from '@/components/site/SiteDocument'
import { readEnv } from '@/env'
import { siteTexts } from '@/i18n/site'
import { requestLocale, type SearchParams } from '../../requestLocale'

interface Props {
  searchParams: SearchParams
}

/** Where a link that opens nothing leads; src/proxy.ts gives it its HTTP status. */
export default async function SetupEndedPage({ searchParams }: Props) {
  const { why } = await searchParams
  const ending = endings.find((it) => it === why) ?? 'unreadable'
  const locale = await requestLocale(searchParams)
  const texts = siteTexts[locale].ended
  const { title, text } = texts[ending]
  return (
    <SiteDocument
      locale={locale}
      title={title}
      platformName={readEnv().platformName}
      params={{ why: ending }}
      isPrivate
    >
      <h1>{title}</h1>
      <p>{text}</p>
      <h2>{texts.wayOutHeading}</h2>
      <ul className="site-notes">
        {texts.wayOut.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      <p>
        <a href="/admin">{texts.openSettings}</a>
      </p>
    </SiteDocument>
  )
}
