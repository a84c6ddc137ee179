import { redirect } from 'next/navigation'
import { Guide } from '@/components/site/Guide'
import { GuideLinks, guidePath } from '@/components/site/GuideLinks'
import { knownGuides } from '@/components/site/knownGuides'
import { SiteDocument } from '@/components/site/SiteDocument'
import { readEnv } from '@/env'
import { guideFor } from '@/i18n/dnsGuides'
import { siteTexts } from '@/i18n/site'
import { requestLocale, type SearchParams } from '../../../requestLocale'

interface Props {
  params: Promise<{ host: string }>
  searchParams: SearchParams
}

/** A host without a guide leads to the overview, which holds the general one. */
export default async function DnsGuidePage({ params, searchParams }: Props) {
  const { host } = await params
  const locale = await requestLocale(searchParams)
  const link = knownGuides.find(({ id }) => id === host)
  if (!link) redirect(guidePath(null, locale))

  const texts = siteTexts[locale].guide
  const title = texts.title(link.name)
  return (
    <SiteDocument locale={locale} title={title} platformName={readEnv().platformName}>
      <h1>{title}</h1>
      <p>{texts.yourRecords}</p>
      <Guide guide={guideFor(link.id)} locale={locale} />
      <section aria-labelledby="others">
        <h2 id="others">{texts.othersHeading}</h2>
        <GuideLinks guides={knownGuides.filter(({ id }) => id !== link.id)} locale={locale} hasOther />
      </section>
    </SiteDocument>
  )
}
