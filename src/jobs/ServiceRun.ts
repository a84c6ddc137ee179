// One run of one service for one tenant: what the engine may do to the outside of it, every write fenced by the lease.
import type { JobStep } from '@/domain/jobs'
import type { ServiceId } from '@/domain/services'
import { stepLabel } from '@/i18n/steps'
import type { EngineRun, Progress } from '@/provisioning/engine'
import type { LogLine } from '@/provisioning/provisioner'
import { saveSteps } from '@/queue/lease'
import type { ClaimedJob } from '@/queue/types'
import type { LogEntry } from '@/store/logs'
import { saveProgress } from '@/store/settleRun'
import { isClaimedByAnother, type TenantRecord } from '@/store/tenants'
import type { JobContext } from './context'

export class ServiceRun implements EngineRun {
  readonly tenantId: number
  readonly speed: number
  readonly signal: AbortSignal
  readonly checkRequestedAt: Date | null
  steps: JobStep[] = []
  remote: unknown

  constructor(
    readonly service: ServiceId,
    readonly job: ClaimedJob,
    readonly tenant: TenantRecord,
    private readonly context: JobContext,
  ) {
    const { checkRequestedAt, remote } = tenant.statuses[service]
    this.tenantId = tenant.id
    this.speed = context.env.checkSpeed
    this.signal = context.signal
    this.checkRequestedAt = checkRequestedAt ? new Date(checkRequestedAt) : null
    this.remote = remote
  }

  now = () => this.context.now()

  async report({ done, remaining, remote }: Progress, lines: LogLine[]): Promise<void> {
    const at = this.now().toISOString()
    const known = new Map(this.steps.map((step) => [step.name, step]))
    const isWorking = lines.some(({ status }) => status === 'started')
    this.steps = [
      ...done.map(({ name }) => ({
        ...stepOf(known, name),
        status: 'complete' as const,
        finishedAt: known.get(name)?.finishedAt ?? at,
      })),
      ...remaining.map(({ name }, index) =>
        isWorking && index === 0
          ? {
              ...stepOf(known, name),
              status: 'running' as const,
              startedAt: known.get(name)?.startedAt ?? at,
            }
          : stepOf(known, name),
      ),
    ]
    await this.save(remote, lines)
  }

  remember = (remote: unknown): Promise<void> => this.save(remote, [])

  log = (line: LogLine): Promise<void> => this.save(this.remote, [line])

  claimedByAnother = (natural: { id?: string; name: string }): Promise<boolean> =>
    isClaimedByAnother(this.context.payload, this.service, this.tenantId, natural)

  entry = (line: LogLine): LogEntry => ({ ...line, tenant: this.tenantId, job: this.job.id })

  /** After a failure: the step that was being worked on is the one that failed. */
  failedSteps = (message: string): JobStep[] =>
    this.steps.map((step) =>
      step.status === 'running'
        ? { ...step, status: 'failed', message, finishedAt: this.now().toISOString() }
        : step,
    )

  private async save(remote: unknown, lines: LogLine[]): Promise<void> {
    const isChanged = remote !== this.remote
    this.remote = remote
    await saveProgress(this.context.payload, this.job, {
      service: this.service,
      patch: isChanged ? { remote } : {},
      logs: lines.map(this.entry),
      save: (executor) => saveSteps(executor, this.job, this.steps),
    })
  }
}

const stepOf = (known: ReadonlyMap<string, JobStep>, name: string): JobStep =>
  known.get(name) ?? { name, label: stepLabel(name), status: 'pending' }
