// What runs beside the pages in Next's server process.
import { readEnv, requireProductionSecrets } from '@/env'
import { createDeps } from './deps'
import { openPayload } from './openPayload'
import { closeStreams } from './tenantEvents'

/** Running jobs are handed back within 10 s; whatever holds the process after that is not worth waiting for. */
const EXIT_WITHIN_MS = 12_000

const state = globalThis as { isServerStarted?: boolean }

/** Once per process: development reloads modules, but not what they started. */
export async function startServer(): Promise<void> {
  if (state.isServerStarted) return
  state.isServerStarted = true
  const env = readEnv()
  requireProductionSecrets(env)
  const stopWorker = env.embeddedWorker ? await startEmbeddedWorker() : undefined
  // Next ends itself on these signals, but waits for open streams for ever.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.allSettled([closeStreams(), stopWorker?.()])
      setTimeout(() => process.exit(0), EXIT_WITHIN_MS).unref()
    })
  }
}

/** `EMBEDDED_WORKER=true`: one process for a small host. */
async function startEmbeddedWorker(): Promise<() => Promise<void>> {
  const { Worker } = await import('@/worker/Worker')
  const payload = await openPayload()
  const worker = new Worker(createDeps(payload))
  await worker.start()
  payload.logger.info({ msg: 'worker.started', pid: process.pid })
  return () => worker.stop()
}
