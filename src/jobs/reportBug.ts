import type { Payload } from 'payload'
import { Failure } from '@/domain/errors'
import { redactText } from '@/lib/redact'
import type { ClaimedJob } from '@/queue/types'

/** What we have no words for is a bug of ours: where it came from goes to the process log, and only there. */
export function reportBug({ logger }: Payload, job: ClaimedJob, error: unknown): void {
  if (error instanceof Failure) return
  const stack = error instanceof Error ? redactText(error.stack ?? error.message) : String(error)
  logger.error({ msg: 'job.bug', jobId: job.id, type: job.type, tenantId: job.tenant, stack })
}
