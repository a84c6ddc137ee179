// What `npm run dev` does once everything is installed: database, secrets, migrations, demo data, sandbox, Next, worker.
// May import scripts/** and src/env; the product itself runs in processes of its own. Try it: npm run dev
import { resolve } from 'node:path'
import { readEnv } from '../../src/env'
import { keepDatabase } from './database'
import { developmentSecrets } from './secrets'
import { healthy } from './health'
import { keepRunning, startChild, type Child, type ChildSpec } from './child'
import { endLeftovers } from './leftovers'
import { print } from './output'
import { refuseTakenPorts } from './ports'
import { sandboxSettings } from './sandboxSettings'
import { welcome } from './welcome'

type Signals = { stop: AbortSignal; force: AbortSignal }
type Closer = () => Promise<void>

/** Resolves with the exit code when everything it started has ended. */
export async function runDev({ stop, force }: Signals): Promise<number> {
  const closers: Closer[] = []
  try {
    const ended = await start(closers, stop, force)
    if (stop.aborted) return 0
    print('dev', `Next ended by itself (${ended}). Stopping everything else.`)
    return 1
  } catch (error) {
    if (stop.aborted) return 0
    print('dev', error instanceof Error && !process.env.DEBUG ? error.message : error)
    return 1
  } finally {
    if (stop.aborted) print('dev', 'stopping …')
    for (const close of closers.reverse()) await close().catch((error: unknown) => print('dev', error))
    endLeftovers()
  }
}

/** Resolves when Next has ended or a stop was asked for; what must be undone is in `closers`, in order. */
async function start(closers: Closer[], stop: AbortSignal, force: AbortSignal): Promise<string> {
  const given = readEnv()
  const dataDir = resolve(process.env.DATA_DIR || '.data')
  const database = await keepDatabase(dataDir)
  closers.push(database.close)
  stop.throwIfAborted()
  const usesSandbox = given.resendApiKey === undefined
  await refuseTakenPorts(given, usesSandbox)

  const secrets = developmentSecrets(dataDir)
  const env: NodeJS.ProcessEnv = {
    PAYLOAD_SECRET: secrets.PAYLOAD_SECRET,
    ENCRYPTION_KEY: secrets.ENCRYPTION_KEY,
    ...withoutEmpty(process.env),
    ...(usesSandbox ? sandboxSettings(given, secrets) : {}),
    NODE_ENV: 'development',
    DATABASE_URL: database.url,
    PORT: String(given.port),
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const tool = (name: string, script: string): ChildSpec => ({
    name,
    args: ['--import', 'tsx', script],
    env: { ...env, DISABLE_PAYLOAD_HMR: 'true' },
    force,
  })

  await runToEnd(tool('prepare', 'scripts/dev/prepare.ts'), stop)
  if (usesSandbox) closers.push(keepRunning(tool('sandbox', 'src/sandbox/main.ts')))
  const nextArgs = ['node_modules/next/dist/bin/next', 'dev', '-p', String(given.port)]
  const next = startChild({ name: 'next', args: nextArgs, env, force })
  closers.push(next.stop)
  closers.push(keepRunning(tool('worker', 'src/worker/main.ts')))

  const end = Promise.race([next.ended, database.lost, aborted(stop)])
  const isReady = await Promise.race([healthy(given.port, stop), end.then(() => false)])
  if (isReady) welcome(given, usesSandbox)
  return end
}

async function runToEnd(spec: ChildSpec, stop: AbortSignal): Promise<void> {
  stop.throwIfAborted()
  const child: Child = startChild(spec)
  const onStop = () => void child.stop()
  stop.addEventListener('abort', onStop)
  const end = await child.ended
  stop.removeEventListener('abort', onStop)
  stop.throwIfAborted()
  if (end !== 'exit code 0') throw new Error(`"${spec.name}" ended with ${end}; its last lines say why.`)
}

function aborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
}

const withoutEmpty = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
