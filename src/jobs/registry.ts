// Which code runs which type of job (folder src/jobs: glue of queue, provisioning, notifications and store).
// May import provisioning, notifications, store, queue. Test: failure.test.ts, tests/int/{faults,lifecycle}.test.ts.
import type { JobType } from '@/domain/jobs'
import { definitions } from '@/provisioning/definitions'
import type { JobHandler } from './context'
import { reconcileService } from './reconcileService'
import { sendEmail } from './sendEmail'

const serviceHandlers = definitions.flatMap(({ id, jobTypes }): [JobType, JobHandler][] => {
  const handler: JobHandler = (job, context) => reconcileService(id, job, context)
  return [
    [jobTypes.provision, handler],
    [jobTypes.verify, handler],
  ]
})

/** No entry: the type belongs to a service that is not there yet; such a job ends as a permanent failure. */
export const jobHandlers: ReadonlyMap<JobType, JobHandler> = new Map([
  ...serviceHandlers,
  ['send_email', sendEmail],
])
