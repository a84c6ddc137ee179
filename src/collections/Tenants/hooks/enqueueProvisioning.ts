import type { CollectionAfterChangeHook } from 'payload'
import { readEnv } from '@/env'
import { definitions } from '@/provisioning/definitions'
import { provisionJob } from '@/provisioning/serviceJobs'
import { enqueue } from '@/queue/enqueue'
import { executorOfRequest } from '@/store/executor'
import { specOf } from '../specOf'

/**
 * The outbox: one job per service this save concerns, in its transaction; a rollback leaves none. Broader than "the wish
 * differs": of two saves at once each may see its own half of a change only, and a look too many harms nobody.
 */
export const enqueueProvisioning: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'create' && !readEnv().provisionOnCreate) return doc
  const [before, after] = [specOf(previousDoc), specOf(doc)]
  const affected = definitions.filter((service) => service.isAffected(before, after))
  if (affected.length === 0) return doc
  const jobs = affected.map(({ id }) => provisionJob(id, doc.id, { cause: 'saved' }))
  await enqueue(await executorOfRequest(req), jobs)
  return doc
}
