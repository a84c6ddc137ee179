// The embedded worker (folder src/worker): LISTEN and a timer around the same drain and runJob that Trigger.dev uses.
// May import runtime, queue, store. Test: tests/int/crash.test.ts.
import { drain } from '@/queue/drain'
import { handBack, renewLeases } from '@/queue/lease'
import type { ClaimedJob } from '@/queue/types'
import { describeError } from '@/jobs/failure'
import type { Deps } from '@/runtime/deps'
import { runJob } from '@/runtime/runJob'
import { executorOf } from '@/store/executor'
import { noteDrain } from '@/store/engineState'
import { listen, type Listener } from '@/store/listen'
import { sweep } from '@/runtime/sweep'
import { WAKE_CHANNEL } from '@/queue/enqueue'

/** The net under LISTEN: due times pass silently. */
const POLL_MS = 1_000
const SWEEP_MS = 15 * 60_000
/** Renewed well before the lease ends: 8 s of 30. */
const RENEWALS_PER_LEASE = 3.75
/** Well within the ten seconds that container hosts give a process before they kill it. */
const STOP_WITHIN_MS = 5_000

interface Running {
  job: ClaimedJob
  abort: AbortController
  done: Promise<void>
}

export class Worker {
  readonly #running = new Map<number, Running>()
  readonly #timers: NodeJS.Timeout[] = []
  #listener: Listener | undefined
  #isStopping = false
  #draining: Promise<void> | undefined
  #isWokenAgain = false

  constructor(private readonly deps: Deps) {}

  async start(): Promise<void> {
    const { env } = this.deps
    this.#listener = await listen(env.databaseUrl ?? '', [WAKE_CHANNEL], () => this.wake(), this.#report)
    this.#every(POLL_MS, () => this.wake())
    this.#every(env.leaseMs / RENEWALS_PER_LEASE, () => this.#renew())
    this.#every(SWEEP_MS / env.checkSpeed, () => sweep(this.deps.payload).then(() => this.wake()))
    this.wake()
  }

  /** Drains now; a wake-up during a drain makes another one follow. */
  wake(): void {
    if (this.#isStopping) return
    if (this.#draining) {
      this.#isWokenAgain = true
      return
    }
    this.#draining = this.#drain()
      .catch(this.#report)
      .finally(() => {
        this.#draining = undefined
        if (this.#isWokenAgain) {
          this.#isWokenAgain = false
          this.wake()
        }
      })
  }

  /** No new claims; running jobs finish or are handed back. */
  async stop(withinMs = STOP_WITHIN_MS): Promise<void> {
    this.#isStopping = true
    this.#timers.splice(0).forEach(clearInterval)
    await this.#listener?.close()
    await this.#draining
    const renewing = setInterval(
      () => void this.#renew().catch(this.#report),
      this.deps.env.leaseMs / RENEWALS_PER_LEASE,
    )
    await Promise.race([this.#idle(), new Promise((resolve) => setTimeout(resolve, withinMs).unref())])
    clearInterval(renewing)
    const left = [...this.#running.values()]
    left.forEach(({ abort }) => abort.abort(new Error('the worker stops')))
    await handBack(
      executorOf(this.deps.payload),
      left.map(({ job }) => job),
    )
  }

  async #drain(): Promise<void> {
    const { env, payload } = this.deps
    const executor = executorOf(payload)
    const limit = env.workerConcurrency - this.#running.size
    const taken = await drain({
      executor,
      leaseMs: env.leaseMs,
      limit,
      dispatch: (jobs) => jobs.forEach((job) => this.#run(job)),
    })
    await noteDrain(payload)
    if (taken > 0) this.#isWokenAgain = true
  }

  #run(job: ClaimedJob): void {
    const abort = new AbortController()
    const done = runJob(job, this.deps, abort.signal).finally(() => {
      this.#running.delete(job.id)
      this.wake()
    })
    this.#running.set(job.id, { job, abort, done })
  }

  async #renew(): Promise<void> {
    const leases = [...this.#running.values()].map(({ job }) => job)
    const kept = await renewLeases(executorOf(this.deps.payload), leases, this.deps.env.leaseMs)
    for (const { job, abort } of this.#running.values()) {
      if (leases.includes(job) && !kept.has(job.id)) abort.abort(new Error('the lease was lost'))
    }
  }

  #every(ms: number, act: () => void | Promise<unknown>): void {
    this.#timers.push(setInterval(() => void Promise.resolve().then(act).catch(this.#report), ms))
  }

  async #idle(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ done }) => done))
  }

  readonly #report = (error: unknown): void => {
    this.deps.payload.logger.error({ msg: 'worker.error', error: describeError(error) })
  }
}
