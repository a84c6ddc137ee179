// From what a run found to the columns of the status group. Pure.
import { vendorNames, type ServiceId } from '@/domain/services'
import type { Reason } from '@/domain/status'
import type { TenantSpec } from '@/domain/tenantSpec'
import { describeReason } from '@/i18n/reasons'
import type { Condition } from '@/provisioning/provisioner'
import type { StatusRecord, TenantRecord } from '@/store/tenants'

export interface Finding {
  condition: Pick<Condition, 'status' | 'reason' | 'fields'>
  now: Date
  nextCheckAt: Date | null
  /** What to remember; undefined = as it is. */
  remote?: unknown
}

export function statusPatch(
  tenant: TenantRecord,
  service: ServiceId,
  finding: Finding,
): Record<string, unknown> {
  const before = tenant.statuses[service]
  const { condition, now, nextCheckAt, remote } = finding
  const { status, reason, fields = {} } = condition
  // "Verified since" moves only with the status, however often it is found so again.
  const isSame = before.status === status && before['verifiedAt'] && fields['verifiedAt']
  return {
    ...fields,
    ...(isSame ? { verifiedAt: before['verifiedAt'] } : {}),
    status,
    reason,
    errorMessage:
      status === 'failed' && reason ? sentence(reason, tenant.spec, service, { ...before, ...fields }) : null,
    since: before.status === status && before.since ? before.since : now.toISOString(),
    lastCheckedAt: now.toISOString(),
    nextCheckAt: nextCheckAt?.toISOString() ?? null,
    ...(remote === undefined ? {} : { remote }),
  }
}

/** Placeholders of a reason's sentence are filled the same way wherever it is shown. */
export function sentence(
  reason: Reason,
  spec: TenantSpec,
  service: ServiceId,
  status: Pick<StatusRecord, never> & Record<string, unknown>,
): string {
  const domain = String(status['sendingDomain'] ?? spec.contactInfo.domain ?? '')
  return describeReason(reason, { domain, vendor: vendorNames[service] }, spec.locale)
}
