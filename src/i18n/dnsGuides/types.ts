// The shape of a guide: plain text parts, no markup, so that pages and mails can render it in their own way.
import type { DnsGuideId } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'

/** Text; something typed or copied letter by letter; something to be seen at a glance. */
export type GuidePart = string | { code: string } | { strong: string }
export type GuideStep = readonly GuidePart[]

export interface DnsGuide {
  id: DnsGuideId | 'generic'
  /** The host's name; the generic guide has none. */
  name: string | null
  steps: Record<Locale, readonly GuideStep[]>
  /** What goes wrong most often at this host. */
  quirks: Record<Locale, readonly GuideStep[]>
}

export const code = (text: string): GuidePart => ({ code: text })
export const strong = (text: string): GuidePart => ({ strong: text })
