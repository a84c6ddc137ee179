import type { Env } from '../../src/env'
import type { Secrets } from './secrets'

/** How the programs reach the sandbox: it is just another address of the vendors, and another name server. */
export function sandboxSettings(env: Env, secrets: Secrets): Record<string, string> {
  return {
    RESEND_API_KEY: 're_sandbox',
    RESEND_BASE_URL: `http://127.0.0.1:${env.sandboxPort}/resend`,
    RESEND_WEBHOOK_SECRET: env.resendWebhookSecret ?? secrets.RESEND_WEBHOOK_SECRET,
    SANDBOX_PORT: String(env.sandboxPort),
    SANDBOX_DNS_PORT: String(env.sandboxDnsPort),
    DNS_SERVERS: env.dnsServers?.join(',') ?? `127.0.0.1:${env.sandboxDnsPort}`,
  }
}
