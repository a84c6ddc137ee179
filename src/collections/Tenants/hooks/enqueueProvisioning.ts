import type { CollectionAfterChangeHook } from 'payload'
import type { ServiceId } from '@/domain/services'
import { provisionJob } from '@/provisioning/serviceJobs'
import { enqueue } from '@/queue/enqueue'
import { executorOfRequest } from '@/store/executor'

/** The outbox: one job per affected service, in the transaction of the save; a rollback leaves none. */
export const enqueueProvisioning: CollectionAfterChangeHook = async ({ context, doc, req }) => {
  const affected = (context['affectedServices'] ?? []) as ServiceId[]
  if (affected.length === 0) return doc
  const jobs = affected.map((service) => provisionJob(service, doc.id, { cause: 'saved' }))
  await enqueue(await executorOfRequest(req), jobs)
  return doc
}
