// What every job handler gets.
import type { Payload } from 'payload'
import type { Env } from '@/env'
import type { DnsDiagnoser } from '@/integrations/dns/types'
import type { AnyProvisioner } from '@/provisioning/provisioner'
import type { ClaimedJob } from '@/queue/types'

export interface JobContext {
  payload: Payload
  env: Env
  provisioners: readonly AnyProvisioner[]
  dns: DnsDiagnoser
  now(): Date
  /** Aborted when the lease is lost or the worker must stop. */
  signal: AbortSignal
}

/** Runs the job to its settled end. Throws LeaseLostError when it is not ours any more; settles everything else itself. */
export type JobHandler = (job: ClaimedJob, context: JobContext) => Promise<void>
