// The worker as a process of its own, to be killed, stopped and paused. Ends with the test process at the latest.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { until } from './until'

export interface WorkerProcess {
  pid: number
  /** What it has logged so far. */
  output(): string
  /** SIGSTOP pauses it, SIGCONT lets it go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void
  /** Resolves when it is gone. */
  end(how: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

const READY_WITHIN_MS = 60_000
const started: WorkerProcess[] = []

/** The settings are those of the test's world (process.env) and `env`. Resolves when it works. */
export async function startWorkerProcess(env: Record<string, string> = {}): Promise<WorkerProcess> {
  const preload = ['--import', './scripts/dev/exitWithParent.mjs', '--import', 'tsx']
  const child = spawn(process.execPath, [...preload, 'src/worker/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'debug', EXIT_WITH_PARENT: String(process.pid), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const exited = once(child, 'exit')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  const worker: WorkerProcess = {
    pid: child.pid ?? 0,
    output: () => output,
    signal: (name) => void child.kill(name),
    end: async (how) => {
      child.kill(how)
      await exited
    },
  }
  started.push(worker)
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`the worker ended by itself:\n${output}`)
      return output.includes('worker.started')
    },
    READY_WITHIN_MS,
    50,
  )
  return worker
}

export async function endAllWorkers(): Promise<void> {
  await Promise.all(started.splice(0).map((worker) => worker.end('SIGKILL')))
}
