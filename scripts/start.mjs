// npm start: migrations first, then Next's production server in this very process, so that signals reach it directly.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import './lib/dotEnv.mjs'
import { fail } from './lib/fail.mjs'

const stopSignals = ['SIGINT', 'SIGTERM']
const required = ['DATABASE_URL', 'PAYLOAD_SECRET', 'ENCRYPTION_KEY']

process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'

const missing = required.filter((name) => !process.env[name])
if (missing.length > 0) fail(`Not set: ${missing.join(', ')}. See .env.example.`)
if (!existsSync('.next/BUILD_ID')) fail('There is no build to start: run "npm run build" first.')

await migrate()
process.argv.splice(2, 0, 'start', '-p', process.env.PORT || '3000')
await import('../node_modules/next/dist/bin/next')

/** In a process of its own, because Next must be the first to load Payload here. */
async function migrate() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/migrate.ts'], { stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  for (const signal of stopSignals) process.on(signal, pass)
  const [code, killedBy] = await new Promise((resolve) => child.on('exit', (...end) => resolve(end)))
  for (const signal of stopSignals) process.off(signal, pass)
  if (stopSignals.includes(killedBy)) process.exit(0)
  if (code !== 0) process.exit(1)
}
