// npm test: installs what is missing, runs vitest with whatever arguments follow, and closes with one plain line.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstall } from './ensure-install.mjs'
import { fail } from './lib/fail.mjs'

const report = `tmp/test-report-${process.pid}.json`

try {
  await ensureInstall()
  process.exitCode = await runVitest()
  // There is no report when vitest was interrupted or could not start; it has said so itself.
  if (existsSync(report)) console.log(closingLine())
} catch (error) {
  fail(error)
} finally {
  rmSync(report, { force: true })
}

function runVitest() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  // Ctrl-C reaches vitest by itself; we wait for it, so that its Postgres is stopped before we end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function closingLine() {
  const it = JSON.parse(readFileSync(report, 'utf8'))
  // A file that could not even be loaded holds no tests, yet it has failed.
  const unloaded = it.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = it.numPendingTests + it.numTodoTests
  return `${it.numPassedTests} passed, ${it.numFailedTests + unloaded.length} failed, ${skipped} skipped`
}
