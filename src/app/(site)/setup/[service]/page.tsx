import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { guideLinks } from '@/components/site/guideLinks'
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

// Once per request: the title needs it as well.
const open = cache(async (service: string, token: string) => openSetup(await openPayload(), service, token))

/** The set-up the link opens; a link that opens none leads to the page that says why. */
async function read({ params, searchParams }: Props) {
  const { token, lang } = await searchParams
  const link = typeof token === 'string' ? token : ''
  const setup = await open((await params).service, link)
  const asked = askedLocale(lang)
  if (setup.kind === 'ended') redirect(`/setup/ended?why=${setup.why}${asked ? `&lang=${asked}` : ''}`)
  return { state: setup.state, token: link, locale: asked ?? setup.tenant.spec.locale }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { state, locale } = await read(props)
  const heading = siteTexts[locale].setup.heading[state.service]
  return { title: `${heading}: ${state.domain}`, robots: { index: false, follow: false } }
}

export default async function SetupPage(props: Props) {
  const { state, locale, token } = await read(props)
  const texts = siteTexts[locale].setup
  return (
    <SiteDocument locale={locale} platformName={readEnv().platformName} params={{ token }}>
      <h1>
        {texts.heading[state.service]}{' '}
        <span className="site-domain">{`${texts.forDomain} ${state.domain}`}</span>
      </h1>
      <SetupPanel
        initial={state}
        locale={locale}
        link={{ service: state.service, token }}
        guides={guideLinks}
      />
      <p className="site-soft site-end">{texts.safe}</p>
    </SiteDocument>
  )
}
