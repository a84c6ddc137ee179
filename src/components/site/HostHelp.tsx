import type { DnsHost } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'
import { GuideLinks, guidePath, type GuideLink } from './GuideLinks'

/** Our guess who keeps the domain, as a question: resellers use other companies' name servers. */
export function HostGuess({ host, locale }: { host: DnsHost; locale: Locale }) {
  const texts = siteTexts[locale].help
  return (
    <p className="site-guess">
      {texts.guess(host.name)}{' '}
      <a href={guidePath(host.guide, locale)}>
        {host.guide ? texts.guideFor(host.name) : texts.generalGuide}
      </a>
    </p>
  )
}

export function HostHelp({ guides, locale }: { guides: readonly GuideLink[]; locale: Locale }) {
  const texts = siteTexts[locale].help
  return (
    <section aria-labelledby="help">
      <h2 id="help">{texts.heading}</h2>
      <p>{texts.intro}</p>
      <GuideLinks guides={guides} locale={locale} hasOther />
    </section>
  )
}
