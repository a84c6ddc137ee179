// Step-by-step guides for the DNS hosts we know (folder src/i18n/dnsGuides): data only, one file per host.
// May import domain only. Test: dnsGuides.test.ts. Says nothing about a host's panel that is not known for certain.
import type { DnsGuideId } from '@/domain/dnsHosts'
import { allInkl } from './allInkl'
import { cloudflare } from './cloudflare'
import { generic } from './generic'
import { godaddy } from './godaddy'
import { hetzner } from './hetzner'
import { ionos } from './ionos'
import { namecheap } from './namecheap'
import { strato } from './strato'
import type { DnsGuide } from './types'

export type { DnsGuide, GuidePart, GuideStep } from './types'

/** In the order of the overview page. */
export const dnsGuides: Record<DnsGuideId, DnsGuide> = {
  ionos,
  strato,
  'all-inkl': allInkl,
  hetzner,
  godaddy,
  namecheap,
  cloudflare,
}

/** The guide of this host; the generic one for a host without its own. */
export const guideFor = (id: string | null | undefined): DnsGuide =>
  Object.values(dnsGuides).find((guide) => guide.id === id) ?? generic
