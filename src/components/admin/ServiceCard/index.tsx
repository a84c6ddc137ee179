// What a person sees of one service: status, progress, DNS records, buttons. The server half knows the guides and who is
// looking; the client half follows the tenant as it changes. May import domain and i18n. Test: tests/e2e/onboarding.test.ts.
import type { UIFieldServerProps } from 'payload'
import type { ServiceId } from '@/domain/services'
import { dnsGuides } from '@/i18n/dnsGuides'
import { ServiceCardClient } from './index.client'

export function ServiceCard({ service, user }: UIFieldServerProps & { service: ServiceId }) {
  const guides = Object.values(dnsGuides).map(({ id, name }) => ({ id, name: name ?? id }))
  return <ServiceCardClient service={service} guides={guides} isSuperAdmin={user?.role === 'super-admin'} />
}
