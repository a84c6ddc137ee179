// npm run dev: everything the product needs, in one terminal. A signal stops it in order, a later second one at once.
import { ensureInstall } from './ensure-install.mjs'
import './lib/dotEnv.mjs'
import { fail } from './lib/fail.mjs'

const sameKeyPressMs = 500
const stop = new AbortController()
const force = new AbortController()
let askedAt

function requestStop() {
  askedAt ??= Date.now()
  stop.abort()
  // One Ctrl-C arrives twice: from the terminal, and passed on by npm.
  if (Date.now() - askedAt > sameKeyPressMs) force.abort()
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, requestStop)
// The terminal may be gone before we are; what we say then is lost, not an error.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
stopWithNpm()

try {
  await ensureInstall({ signal: stop.signal })
  const { register } = await import('tsx/esm/api')
  register()
  const { runDev } = await import('./dev/runDev.ts')
  process.exit(await runDev({ stop: stop.signal, force: force.signal }))
} catch (error) {
  if (stop.signal.aborted) process.exit(0)
  fail(error)
}

/** npm passes signals on (package.json says `exec` so that no shell stands between), but a killed npm cannot. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  setInterval(() => process.ppid === npm || stop.abort(), 1_000).unref()
}
