import { redirect } from 'next/navigation'
import { knownGuides } from '@/components/site/knownGuides'
import { askedLocale } from '@/components/site/pickLocale'
import { SetupPanel } from '@/components/site/SetupPanel'
import { SiteDocument } from '@/components/site/SiteDocument'
import { readEnv } from '@/env'
import { siteTexts } from '@/i18n/site'
import { openPayload } from '@/runtime/openPayload'
import { openSetup } from '@/runtime/setupView'
import type { SearchParams } from '../../requestLocale'

export const dynamic = 'force-dynamic'

interface Props {
  params: Promise<{ service: string }>
  searchParams: SearchParams
}

export default async function SetupPage({ params, searchParams }: Props) {
  const { token, lang } = await searchParams
  const link = typeof token === 'string' ? token : ''
  const setup = await openSetup(await openPayload(), (await params).service, link)
  const asked = askedLocale(lang)
  if (setup.kind === 'ended') redirect(`/setup/ended?why=${setup.why}${asked ? `&lang=${asked}` : ''}`)

  const { service, state, tenant } = setup
  const locale = asked ?? tenant.spec.locale
  const texts = siteTexts[locale].setup
  const heading = texts.heading[service]
  const frame = { locale, title: `${heading}: ${state.domain}`, platformName: readEnv().platformName }
  return (
    <SiteDocument {...frame} params={{ token: link }} isPrivate>
      <h1>
        {heading} <span className="site-domain">{`${texts.forDomain} ${state.domain}`}</span>
      </h1>
      <SetupPanel initial={state} locale={locale} link={{ service, token: link }} guides={knownGuides} />
      <p className="site-soft site-end">{texts.safe}</p>
    </SiteDocument>
  )
}
