import type { Metadata } from 'next'
import { endings } from '@/components/site/setupState'
import { SiteDocument } from '@/components/site/SiteDocument'
import { readEnv } from '@/env'
import { siteTexts } from '@/i18n/site'
import { requestLocale, type SearchParams } from '../../requestLocale'

interface Props {
  searchParams: SearchParams
}

/** Where a link that opens nothing leads; src/proxy.ts gives it its HTTP status. */
async function read({ searchParams }: Props) {
  const { why } = await searchParams
  const locale = await requestLocale(searchParams)
  const ending = endings.find((it) => it === why) ?? 'unreadable'
  return { locale, ending, texts: siteTexts[locale].ended }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { texts, ending } = await read(props)
  return { title: texts[ending].title, robots: { index: false, follow: false } }
}

export default async function SetupEndedPage(props: Props) {
  const { locale, ending, texts } = await read(props)
  return (
    <SiteDocument locale={locale} platformName={readEnv().platformName} params={{ why: ending }}>
      <h1>{texts[ending].title}</h1>
      <p>{texts[ending].text}</p>
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
