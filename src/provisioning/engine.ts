// observe -> plan -> apply the first step -> plan again, until settled or waiting. Knows no service and no vendor.
// May import domain. Test: tests/int/{crash,lifecycle}.test.ts.
import type { AnyProvisioner, LogLine, Plan, Run, Situation } from './provisioner'

/** More rounds than this is a plan that never ends: a bug, not a wait. */
const MAX_STEPS = 20

export interface Progress {
  done: { name: string }[]
  /** The steps that remain, the first one being worked on. */
  remaining: { name: string }[]
  remote: unknown
}

export interface EngineRun extends Run {
  speed: number
  checkRequestedAt: Date | null
  /** Before and after each step; saves at once, fenced by the lease. */
  report(progress: Progress, lines: LogLine[]): Promise<void>
}

export type Ending = Exclude<Plan<never, unknown>, { kind: 'steps' }> & { remote: unknown }

export async function reconcile(
  provisioner: AnyProvisioner,
  start: { wish: unknown; remote: unknown },
  run: EngineRun,
): Promise<Ending> {
  const { wish } = start
  let remote = start.remote
  let observed: unknown
  const done: { name: string }[] = []

  for (let round = 0; round < MAX_STEPS; round++) {
    run.signal.throwIfAborted()
    observed ??= await provisioner.observe(
      { wish, remote, checkRequestedAt: run.checkRequestedAt, now: run.now() },
      run,
    )
    const at: Situation<unknown, unknown, unknown> = {
      wish,
      remote,
      observed,
      checkRequestedAt: run.checkRequestedAt,
      now: run.now(),
      speed: run.speed,
    }
    const plan = provisioner.plan(at)
    if (plan.kind !== 'steps') return { ...plan, remote: plan.remote === undefined ? remote : plan.remote }

    const [step] = plan.steps
    const line = (status: LogLine['status']): LogLine => ({
      service: provisioner.vendor,
      action: step.name,
      status,
    })
    await run.report({ done, remaining: plan.steps, remote }, [line('started')])
    const applied = await provisioner.apply(step, at, run)
    remote = applied.remote
    observed = applied.observed
    done.push(step)
    await run.report({ done, remaining: plan.steps.slice(1), remote }, [line('success')])
  }
  throw new Error(
    `${provisioner.id}: no end after ${MAX_STEPS} steps: ${done.map(({ name }) => name).join(', ')}`,
  )
}
