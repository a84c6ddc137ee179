import { definitions } from '@/provisioning/definitions'
import { verifyJob } from '@/provisioning/serviceJobs'
import { prune, sweep as sweepStore } from '@/store/sweep'
import type { Payload } from 'payload'

/** Every 15 minutes, by whichever engine runs. */
export async function sweep(payload: Payload): Promise<number> {
  await prune(payload)
  return sweepStore(
    payload,
    definitions.map(({ id }) => ({ id, job: (tenant) => verifyJob(id, tenant, { cause: 'sweep' }) })),
  )
}
