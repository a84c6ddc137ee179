import { Guide } from '@/components/site/Guide'
import { GuideLinks } from '@/components/site/GuideLinks'
import { knownGuides } from '@/components/site/knownGuides'
import { SiteDocument } from '@/components/site/SiteDocument'
import { readEnv } from '@/env'
import { guideFor } from '@/i18n/dnsGuides'
import { siteTexts } from '@/i18n/site'
import { requestLocale, type SearchParams } from '../../requestLocale'

interface Props {
  searchParams: SearchParams
}

/** All guides, and what is the same at most hosts. */
export default async function DnsGuidesPage({ searchParams }: Props) {
  const locale = await requestLocale(searchParams)
  const texts = siteTexts[locale].guide
  return (
    <SiteDocument locale={locale} title={texts.indexTitle} platformName={readEnv().platformName}>
      <h1>{texts.indexTitle}</h1>
      <p>{texts.indexIntro}</p>
      <p>{texts.yourRecords}</p>
      <section aria-labelledby="hosts">
        <h2 id="hosts">{texts.hostsHeading}</h2>
        <GuideLinks guides={knownGuides} locale={locale} />
      </section>
      <h2>{texts.generalHeading}</h2>
      <p>{texts.generalIntro}</p>
      <Guide guide={guideFor(null)} locale={locale} headingLevel={3} />
    </SiteDocument>
  )
}
