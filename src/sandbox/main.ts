// Runs the sandbox as a process of its own: node --import tsx src/sandbox/main.ts
import { readEnv } from '@/env'
import { startSandbox } from './index'

const DAY_MS = 24 * 60 * 60 * 1000

try {
  const env = readEnv()
  const sandbox = await startSandbox({
    port: env.sandboxPort,
    dnsPort: env.sandboxDnsPort,
    appUrl: env.serverUrl,
    ...(env.resendWebhookSecret && { resendWebhookSecret: env.resendWebhookSecret }),
    recheckMs: Math.max(200, 1500 / env.checkSpeed),
    failAfterMs: (3 * DAY_MS) / env.checkSpeed,
    seedSharedDomain: env.sharedSendingDomain,
  })
  console.log(`Sandbox ready: ${sandbox.url} (DNS on 127.0.0.1:${sandbox.dnsPort})`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(`Sandbox could not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
