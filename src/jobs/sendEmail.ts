// The handler of send_email: is it still true? Then render it from the tenant as it is now, and send it once.
import { z } from 'zod'
import { serviceIds } from '@/domain/services'
import { reasons } from '@/domain/status'
import { mailTemplateIds } from '@/notifications/emails/mailTemplateIds'
import type { MailOrder } from '@/notifications/rules'
import type { ClaimedJob } from '@/queue/types'
import type { LogEntry } from '@/store/logs'
import { settleRun } from '@/store/settleRun'
import { loadTenant, type TenantRecord } from '@/store/tenants'
import { operatorAddresses, tenantAddresses } from '@/store/users'
import type { JobContext } from './context'
import { assertAttemptsLeft, describeError, judgeFailure } from './failure'
import { mailProps } from './mailProps'
import { reportBug } from './reportBug'

const order = z.object({
  template: z.enum(mailTemplateIds),
  service: z.enum(serviceIds),
  remoteId: z.string().nullable(),
  reason: z.enum(reasons).nullable(),
  days: z.number().optional(),
  detail: z.string().optional(),
})

export async function sendEmail(job: ClaimedJob, context: JobContext): Promise<void> {
  const { payload } = context
  const line = (status: LogEntry['status'], message: string): LogEntry => ({
    tenant: job.tenant,
    job: job.id,
    service: 'resend',
    action: 'send_email',
    status,
    message,
  })
  try {
    assertAttemptsLeft(job)
    const result = await deliver(job, context)
    const status = result.skipped ? 'failed' : 'success'
    const logs = result.skipped === 'no longer true' ? [] : [line(status, describe(result))]
    await settleRun(payload, job, () => ({ outcome: { kind: 'done', result: { ...result } }, logs }))
  } catch (error) {
    if (context.signal.aborted) throw error
    reportBug(payload, job, error)
    const { outcome } = judgeFailure(error, job, context.env.checkSpeed)
    await settleRun(payload, job, () => ({ outcome, logs: [line('failed', describeError(error))] }))
  }
}

interface Delivery {
  template: string
  recipients: number
  id?: string
  skipped?: 'no longer true' | 'no address'
}

async function deliver(job: ClaimedJob, context: JobContext): Promise<Delivery> {
  const wanted = order.parse(job.data) as MailOrder
  const { template } = wanted
  const tenant = job.tenant === null ? null : await loadTenant(context.payload, job.tenant)
  if (!tenant || !isStillTrue(wanted, tenant)) return { template, recipients: 0, skipped: 'no longer true' }
  const to =
    template === 'operator-alert'
      ? await operatorAddresses(context.payload, context.env.operatorEmail)
      : await tenantAddresses(context.payload, tenant)
  if (to.length === 0) return { template, recipients: 0, skipped: 'no address' }

  // Templates and React load only where a mail is made.
  const { renderMail } = await import('@/notifications/render')
  const mail = await renderMail(template, await mailProps(wanted, tenant, context))
  const headers = job.dedupeKey ? { 'Idempotency-Key': job.dedupeKey.slice(0, 256) } : {}
  const sent: unknown = await context.payload.sendEmail({ to, ...mail, headers })
  const id = z.object({ id: z.string() }).safeParse(sent)
  return { template, recipients: to.length, ...(id.success ? { id: id.data.id } : {}) }
}

/** Between queueing and sending things may have moved on; a mail that is not true any more is worse than none. */
function isStillTrue(
  { template, service, remoteId, reason }: MailOrder,
  { statuses }: TenantRecord,
): boolean {
  const now = statuses[service]
  const isSame = remoteId === null || now['resendDomainId'] === remoteId
  switch (template) {
    case 'dns-instructions':
      return isSame && ['pending_dns', 'verifying', 'failed'].includes(now.status)
    case 'dns-reminder':
      return isSame && now.status === 'pending_dns'
    case 'domain-verified':
      return isSame && now.status === 'verified'
    case 'needs-you':
    case 'records-lost':
      return now.status === 'failed' && now.reason === reason
    case 'operator-alert':
    case 'plain':
      return true
  }
}

const describe = ({ template, recipients, skipped }: Delivery): string =>
  skipped ? `${template}: ${skipped}` : `${template}: sent to ${recipients}`
