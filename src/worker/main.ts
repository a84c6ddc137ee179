// The embedded worker as a process of its own (`npm run worker`).
import { readEnv, requireProductionSecrets } from '@/env'
import { createDeps } from '@/runtime/deps'
import { openPayload } from '@/runtime/openPayload'
import { Worker } from './Worker'

const env = readEnv()
requireProductionSecrets(env)
const payload = await openPayload()
const worker = new Worker(createDeps(payload, env))
await worker.start()
payload.logger.info({ msg: 'worker.started', pid: process.pid })

/** A database that has gone silent must not hold the process: what it ran is taken over when its leases end. */
const EXIT_WITHIN_MS = 9_000

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // A second signal means now.
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref()
    worker
      .stop()
      .catch((error: unknown) => payload.logger.error(error))
      .finally(() => process.exit(0))
  })
}
