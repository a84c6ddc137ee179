import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Guide } from '@/components/site/Guide'
import { GuideLinks, guidePath } from '@/components/site/GuideLinks'
import { guideLinks } from '@/components/site/guideLinks'
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
async function read({ params, searchParams }: Props) {
  const { host } = await params
  const locale = await requestLocale(searchParams)
  const link = guideLinks.find(({ id }) => id === host)
  if (!link) redirect(guidePath(null, locale))
  return { link, locale, texts: siteTexts[locale].guide }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { link, texts } = await read(props)
  return { title: texts.title(link.name) }
}

export default async function DnsGuidePage(props: Props) {
  const { link, locale, texts } = await read(props)
  const others = guideLinks.filter(({ id }) => id !== link.id)
  return (
    <SiteDocument locale={locale} platformName={readEnv().platformName}>
      <h1>{texts.title(link.name)}</h1>
      <p>{texts.yourRecords}</p>
      <Guide guide={guideFor(link.id)} locale={locale} />
      <section aria-labelledby="others">
        <h2 id="others">{texts.othersHeading}</h2>
        <GuideLinks guides={others} locale={locale} hasOther />
      </section>
    </SiteDocument>
  )
}
