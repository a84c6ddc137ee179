// The handler of provision_* and verify_*: reads the tenant as it is now, reconciles one service, settles.
import type { ServiceId } from '@/domain/services'
import { reconcile } from '@/provisioning/engine'
import { definitionOf } from '@/provisioning/definitions'
import { LeaseLostError } from '@/queue/lease'
import type { ClaimedJob } from '@/queue/types'
import { settleRun } from '@/store/settleRun'
import { loadTenant } from '@/store/tenants'
import { concludeEnding, concludeFailure } from './conclude'
import type { JobContext } from './context'
import { assertAttemptsLeft } from './failure'
import { reportBug } from './reportBug'
import { ServiceRun } from './ServiceRun'

export async function reconcileService(
  service: ServiceId,
  job: ClaimedJob,
  context: JobContext,
): Promise<void> {
  const tenant = job.tenant === null ? null : await loadTenant(context.payload, job.tenant)
  const provisioner = context.provisioners.find(({ id }) => id === service)
  if (!tenant || !provisioner) return settleAsGone(job, context)

  const wish = definitionOf(service)?.wish(tenant.spec, context.env) ?? null
  const run = new ServiceRun(service, job, tenant, context)
  try {
    assertAttemptsLeft(job)
    const ending = await reconcile(provisioner, { wish, remote: provisioner.parseRemote(run.remote) }, run)
    await settleRun(context.payload, job, (now) => concludeEnding({ now, run, wish, ending, context }))
  } catch (error) {
    if (error instanceof LeaseLostError || context.signal.aborted) throw error
    reportBug(context.payload, job, error)
    await settleRun(context.payload, job, (now) => concludeFailure({ now, run, wish, error, context }))
  }
}

/** The tenant was deleted meanwhile; a tenant can only be deleted when nothing of it is left anywhere. */
const settleAsGone = (job: ClaimedJob, { payload }: JobContext) =>
  settleRun(payload, job, () => ({ outcome: { kind: 'done', result: { skipped: 'tenant is gone' } } }))
