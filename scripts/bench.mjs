// npm run bench [-- --json]: installs what is missing, then measures (bench/main.ts) on a Postgres of its own.
import { spawn } from 'node:child_process'
import { ensureInstall } from './ensure-install.mjs'
import { fail } from './lib/fail.mjs'

try {
  await ensureInstall()
  process.exitCode = await measure()
} catch (error) {
  fail(error)
}

function measure() {
  const args = ['--import', 'tsx', 'bench/main.ts', ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; we wait for it, so that its Postgres is stopped before we end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
