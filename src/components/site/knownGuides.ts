import { dnsGuideIds } from '@/domain/dnsHosts'
import { dnsGuides } from '@/i18n/dnsGuides'
import type { GuideLink } from './GuideLinks'

/** Names only: the browser need not load the texts of all guides. */
export const knownGuides: readonly GuideLink[] = Object.values(dnsGuides).flatMap(({ id, name }) => {
  const known = dnsGuideIds.find((it) => it === id)
  return known && name ? [{ id: known, name }] : []
})
