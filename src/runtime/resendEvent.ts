// What becomes of a checked Resend event: a hint to look now. Repeats and lost order are harmless, the look reads the truth.
import type { Payload } from 'payload'
import type { ResendEvent } from '@/integrations/resend/webhook'
import { verifyJob } from '@/provisioning/serviceJobs'
import { enqueue } from '@/queue/enqueue'
import { executorOf } from '@/store/executor'
import { writeLogs } from '@/store/logs'
import { findByRemoteId } from '@/store/tenants'

export async function acceptResendEvent(
  payload: Payload,
  { id, type, domainId }: ResendEvent,
): Promise<'queued' | 'ignored'> {
  if (!type.startsWith('domain.') || domainId === null) return 'ignored'
  const tenant = await findByRemoteId(payload, 'email-domain', domainId)
  if (tenant === null) return 'ignored'
  const executor = executorOf(payload)
  const job = {
    ...verifyJob('email-domain', tenant, { cause: 'webhook' }),
    dedupeKey: `webhook:resend:${id}`,
  }
  const made = await enqueue(executor, [job])
  if (made.length === 0) return 'ignored'
  await writeLogs(executor, [
    { tenant, job: made[0] ?? null, service: 'resend', action: 'webhook', status: 'success', message: type },
  ])
  return 'queued'
}
