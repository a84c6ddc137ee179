import type { DnsHost } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'
import { GuideLinks, guidePath, type GuideLink } from './GuideLinks'

interface Props {
  host: DnsHost | null
  guides: readonly GuideLink[]
  locale: Locale
}

/** Our guess who keeps the domain, and the guides: the guess may be wrong. */
export function HostHelp({ host, guides, locale }: Props) {
  const texts = siteTexts[locale].help
  return (
    <section aria-labelledby="help">
      <h2 id="help">{texts.heading}</h2>
      {host && (
        <p className="site-guess">
          {texts.guess(host.name)}{' '}
          <a href={guidePath(host.guide, locale)}>
            {host.guide ? texts.guideFor(host.name) : texts.generalGuide}
          </a>
        </p>
      )}
      <p>{texts.intro}</p>
      <GuideLinks guides={guides} locale={locale} hasOther />
    </section>
  )
}
