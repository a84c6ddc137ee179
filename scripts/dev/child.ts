import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { print } from './output'

export type ChildSpec = { name: string; args: string[]; env: NodeJS.ProcessEnv; force: AbortSignal }

export type Child = {
  /** Resolves with how it ended, in words. */
  ended: Promise<string>
  stop: () => Promise<void>
}

const stopTimeoutMs = 10_000
const longLifeMs = 30_000
const firstDelayMs = 500
const longestDelayMs = 10_000
const hasGroups = process.platform !== 'win32'

/**
 * A Node process in a process group of its own: Ctrl-C in the terminal reaches only us, and we end the children in
 * order, with everything they started. If we are killed, exitWithParent.mjs ends them.
 */
export function startChild({ name, args, env, force }: ChildSpec): Child {
  const preload = new URL('./exitWithParent.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    env: { ...env, EXIT_WITH_PARENT: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: hasGroups,
    windowsHide: true,
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => print(name, line))
  }
  const killNow = () => killGroup(child)
  force.addEventListener('abort', killNow)
  const ended = endOf(child).finally(() => {
    force.removeEventListener('abort', killNow)
    // What it started itself, such as Next's server process.
    killGroup(child)
  })
  return { ended, stop: () => stopChild(child, ended) }
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  const timer = setTimeout(() => killGroup(child), stopTimeoutMs)
  child.kill('SIGTERM')
  await ended
  clearTimeout(timer)
}

/** Starts it again whenever it ends, the more slowly the more often. Returns how to stop it for good. */
export function keepRunning(spec: ChildSpec): () => Promise<void> {
  const stopping = new AbortController()
  let child = startChild(spec)
  const watch = async () => {
    for (let deaths = 0, startedAt = Date.now(); ; startedAt = Date.now()) {
      const end = await child.ended
      if (stopping.signal.aborted || spec.force.aborted) return
      deaths = Date.now() - startedAt > longLifeMs ? 1 : deaths + 1
      const delayMs = Math.min(firstDelayMs * 2 ** (deaths - 1), longestDelayMs)
      print('dev', `${spec.name} ended with ${end}, starting it again in ${delayMs / 1000} s`)
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      child = startChild(spec)
    }
  }
  const watched = watch()
  return async () => {
    stopping.abort()
    await child.stop()
    await watched
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
    return signal ?? `exit code ${code}`
  } catch (error) {
    return String(error)
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
