'use client'
import type { DnsHost } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { adminTexts } from '@/i18n/admin'
import type { Guide } from './RecordsSection'

interface GuideLinksProps {
  host: DnsHost | null
  guides: Guide[]
  locale: Locale
}

/** The host we recognise first, as a guess; a link opens beside the form, which may hold unsaved input. */
export function GuideLinks({ host, guides, locale }: GuideLinksProps) {
  const t = adminTexts[locale].card
  const guessed = guides.find(({ id }) => id === host?.guide)
  return (
    <div className="service-card__guides">
      {host && (
        <p>
          {t.guess(host.name)}{' '}
          {guessed && (
            <GuideLink guide={guessed} locale={locale}>
              {t.guideFor(host.name)}
            </GuideLink>
          )}
        </p>
      )}
      <p>{t.help}:</p>
      <ul>
        {guides
          .filter((guide) => guide !== guessed)
          .map((guide) => (
            <li key={guide.id}>
              <GuideLink guide={guide} locale={locale}>
                {guide.name}
              </GuideLink>
            </li>
          ))}
      </ul>
    </div>
  )
}

function GuideLink({ guide, locale, children }: { guide: Guide; locale: Locale; children: string }) {
  return (
    <a href={`/docs/dns-setup/${guide.id}`} target="_blank" rel="noopener">
      {children}
      <span className="visually-hidden"> {adminTexts[locale].card.newTab}</span>
    </a>
  )
}
