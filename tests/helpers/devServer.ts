// The product as a person starts it: `node scripts/dev.mjs` in processes of its own, on free ports, with an empty folder.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createSandboxControl, type SandboxControl } from './sandboxControl'
import { until } from './until'

export interface DevServer {
  url: string
  sandbox: SandboxControl
  /** What it has printed so far. */
  output(): string
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>
}

const READY_WITHIN_MS = 180_000

export async function startDevServer(env: Record<string, string> = {}): Promise<DevServer> {
  const [port, sandboxPort, dnsPort] = [await freePort(), await freePort(), await freePort()]
  const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-'))
  // Started by root, the database runs as somebody else.
  chmodSync(dataDir, 0o755)
  const child = spawn(process.execPath, ['scripts/dev.mjs'], {
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      SANDBOX_DNS_PORT: String(dnsPort),
      DATA_DIR: dataDir,
      NEXT_DIST_DIR: 'tmp/next-e2e',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const url = `http://localhost:${port}`
  await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`npm run dev ended by itself:\n${output}`)
      return fetch(`${url}/api/health`).then(
        ({ status }) => status === 200,
        () => false,
      )
    },
    READY_WITHIN_MS,
    250,
  )
  return {
    url,
    sandbox: createSandboxControl({ url: `http://127.0.0.1:${sandboxPort}`, dnsPort }),
    output: () => output,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = once(child, 'exit')
        child.kill('SIGTERM')
        await ended
      }
      rmSync(dataDir, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** The settings of a test process must not reach a server that is to start as if nothing were set. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own =
    /^(DATABASE_URL|PAYLOAD_SECRET|ENCRYPTION_KEY|RESEND_|DNS_SERVERS|NEXT_PUBLIC_|LOG_LEVEL|NODE_ENV|VITEST|TEST$|CHECK_SPEED)/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name))) as NodeJS.ProcessEnv
}
