import type { DnsGuideId } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'

export interface GuideLink {
  id: DnsGuideId
  name: string
}

/** Without an id: the overview, which holds the general guide. */
export const guidePath = (id: DnsGuideId | null, locale: Locale): string =>
  `/docs/dns-setup${id ? `/${id}` : ''}?lang=${locale}`

interface Props {
  guides: readonly GuideLink[]
  locale: Locale
  /** Adds the way for everybody else. */
  hasOther?: boolean
}

export function GuideLinks({ guides, locale, hasOther = false }: Props) {
  return (
    <ul className="site-guides">
      {guides.map(({ id, name }) => (
        <li key={id}>
          <a href={guidePath(id, locale)}>{name}</a>
        </li>
      ))}
      {hasOther && (
        <li>
          <a href={guidePath(null, locale)}>{siteTexts[locale].help.otherHost}</a>
        </li>
      )}
    </ul>
  )
}
