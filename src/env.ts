// Every setting of the program: its name, shape and default. The only reader of process.env below src/.
// Imports nothing of ours. Test: env.test.ts.
import { z } from 'zod'

const port = (fallback: number) => z.coerce.number().int().min(1).max(65535).default(fallback)
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''))
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
const hostName = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)

/** `ip:port,…`; a bare ip means port 53. */
const dnsServers = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((server) => server.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string().regex(/^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:]+\])(:\d+)?$/i, 'ip or ip:port')))

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  PORT: port(3000),
  NEXT_PUBLIC_SERVER_URL: url.optional(),
  DATABASE_URL: z.string().optional(),
  PAYLOAD_SECRET: z.string().min(16, 'at least 16 characters').optional(),
  ENCRYPTION_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, '32 bytes in base64')
    .optional(),

  PLATFORM_DOMAIN: hostName.default('fabig-suite.de'),
  SHARED_SENDING_DOMAIN: hostName.default('emails.fabig-suite.de'),
  PLATFORM_NAME: z.string().default('Fabig Suite'),
  OPERATOR_EMAIL: z.email().optional(),
  PROVISION_ON_CREATE: flag,

  RESEND_API_KEY: z.string().optional(),
  RESEND_WEBHOOK_SECRET: z.string().optional(),
  RESEND_BASE_URL: url.optional(),
  DNS_SERVERS: dnsServers.optional(),

  EMBEDDED_WORKER: flag,
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(100).default(8),
  LEASE_SECONDS: z.coerce.number().min(2).max(900).default(30),

  SANDBOX_PORT: port(4010),
  SANDBOX_DNS_PORT: port(4053),
  CHECK_SPEED: z.coerce.number().min(1).max(100_000).default(1),
  DEMO_PASSWORD: z.string().min(8).default('demo-password'),
})

export interface Env {
  mode: 'development' | 'production' | 'test'
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
  port: number
  /** The app's public address, without a trailing slash. */
  serverUrl: string
  databaseUrl: string | undefined
  payloadSecret: string | undefined
  encryptionKey: string | undefined
  platformDomain: string
  platformName: string
  sharedSendingDomain: string
  operatorEmail: string | undefined
  provisionOnCreate: boolean
  resendApiKey: string | undefined
  resendWebhookSecret: string | undefined
  resendBaseUrl: string | undefined
  dnsServers: string[] | undefined
  embeddedWorker: boolean
  workerConcurrency: number
  leaseMs: number
  sandboxPort: number
  sandboxDnsPort: number
  /** Divides waiting times; always 1 when the vendors are the real ones. */
  checkSpeed: number
  demoPassword: string
}

/** Reads and checks the settings; throws one error that names every wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const parsed = schema.safeParse(withoutEmpty(source))
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Wrong settings:\n${wrong.join('\n')}`)
  }
  const it = parsed.data
  return {
    mode: it.NODE_ENV,
    logLevel: it.LOG_LEVEL,
    port: it.PORT,
    serverUrl: it.NEXT_PUBLIC_SERVER_URL ?? `http://localhost:${it.PORT}`,
    databaseUrl: it.DATABASE_URL,
    payloadSecret: it.PAYLOAD_SECRET,
    encryptionKey: it.ENCRYPTION_KEY,
    platformDomain: it.PLATFORM_DOMAIN,
    platformName: it.PLATFORM_NAME,
    sharedSendingDomain: it.SHARED_SENDING_DOMAIN,
    operatorEmail: it.OPERATOR_EMAIL,
    provisionOnCreate: it.PROVISION_ON_CREATE,
    resendApiKey: it.RESEND_API_KEY,
    resendWebhookSecret: it.RESEND_WEBHOOK_SECRET,
    resendBaseUrl: it.RESEND_BASE_URL,
    dnsServers: it.DNS_SERVERS,
    embeddedWorker: it.EMBEDDED_WORKER,
    workerConcurrency: it.WORKER_CONCURRENCY,
    leaseMs: it.LEASE_SECONDS * 1000,
    sandboxPort: it.SANDBOX_PORT,
    sandboxDnsPort: it.SANDBOX_DNS_PORT,
    checkSpeed: it.RESEND_BASE_URL ? it.CHECK_SPEED : 1,
    demoPassword: it.DEMO_PASSWORD,
  }
}

/** What production must not run without. Throws one error that names all of it; to be called before serving or working. */
export function requireProductionSecrets(env: Env): void {
  if (env.mode !== 'production') return
  const needed = {
    DATABASE_URL: env.databaseUrl,
    PAYLOAD_SECRET: env.payloadSecret,
    ENCRYPTION_KEY: env.encryptionKey,
  }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length > 0) throw new Error(`Missing settings: ${missing.join(', ')} (see .env.example)`)
}

/** `FOO=` in an .env file means "not set". */
function withoutEmpty(source: NodeJS.ProcessEnv): Record<string, string> {
  const set = Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return Object.fromEntries(set)
}
