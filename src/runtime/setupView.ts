// What the holder of a set-up link may see and do: this service of this domain, as long as the tenant wishes it.
import type { Payload } from 'payload'
import type { Ending, SetupState } from '@/components/site/setupState'
import type { DnsRecordState } from '@/domain/dns'
import { recognizeHost } from '@/domain/dnsHosts'
import { toUnicode } from '@/domain/domainName'
import { isServiceId, vendorNames, type ServiceId } from '@/domain/services'
import { readEnv } from '@/env'
import { readSetupToken } from '@/lib/setupToken'
import { definitionOf } from '@/provisioning/definitions'
import { loadTenant, type TenantRecord } from '@/store/tenants'

export type Setup =
  | { kind: 'open'; tenant: TenantRecord; service: ServiceId; state: SetupState }
  | { kind: 'ended'; why: Ending }

/** `service` and `token` come from outside and may be anything. */
export async function openSetup(payload: Payload, service: string, token: string): Promise<Setup> {
  const claims = await readSetupToken(payload.secret, token)
  const definition = isServiceId(service) ? definitionOf(service) : undefined
  if (!claims || !definition || claims.service !== service) return { kind: 'ended', why: 'unreadable' }

  const tenant = await loadTenant(payload, claims.tenant)
  const isStillTrue =
    tenant?.spec.contactInfo.domain === claims.domain && definition.wish(tenant.spec, readEnv())
  if (!tenant || !isStillTrue) return { kind: 'ended', why: 'changed' }
  return { kind: 'open', tenant, service: definition.id, state: stateOf(tenant, definition.id) }
}

/** Field by field: what is not named here stays inside. */
function stateOf(tenant: TenantRecord, service: ServiceId): SetupState {
  const status = tenant.statuses[service]
  const domain = toUnicode(tenant.spec.contactInfo.domain ?? '')
  return {
    service,
    domain,
    status: status.status,
    reason: status.reason,
    reasonParams: {
      domain: toUnicode(String(status['sendingDomain'] ?? domain)),
      vendor: vendorNames[service],
    },
    records: (status['dnsRecords'] ?? []) as DnsRecordState[],
    host: recognizeHost((status['nameServers'] ?? null) as string[] | null),
    // Stored instants have a form that not every browser reads.
    lastCheckedAt: status.lastCheckedAt && new Date(status.lastCheckedAt).toISOString(),
  }
}
