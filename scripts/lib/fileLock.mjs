// A lock between processes on one machine: a file that names its holder, taken by whoever creates it first.
// The holder counts as alive by pid *and* start time, so a recycled pid or a zombie never keeps the lock.
// Plain JavaScript without dependencies: ensure-install needs it before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const retryMs = 100
const halfWrittenMs = 5_000

/** Runs `work` while holding the lock; `onWait` is called once if somebody else holds it. */
export async function withFileLock(path, work, { onWait } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  for (let waited = false; !tryLock(path); waited = true) {
    if (!waited) onWait?.()
    await sleep(retryMs)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function tryLock(path) {
  try {
    writeFileSync(path, `${process.pid} ${startTimeOf(process.pid)}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    removeIfAbandoned(path)
    return false
  }
}

function removeIfAbandoned(path) {
  const holder = read(path)
  if (holder === undefined || isAlive(holder, path)) return
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  // Somebody may have removed the abandoned lock and taken it between our look and our rename: give it back.
  if (read(aside) !== holder) linkSync(aside, path)
  rmSync(aside, { force: true })
}

function isAlive(holder, path) {
  const [pid, startedAt] = holder.split(' ')
  if (startedAt === undefined) return Date.now() - statSync(path).mtimeMs < halfWrittenMs
  return startTimeOf(Number(pid)) === startedAt
}

/** What tells one life of a pid from the next; undefined when nobody lives there. */
function startTimeOf(pid) {
  if (process.platform === 'linux') {
    // proc(5): the fields after the command name, which is in brackets and may hold anything.
    const fields = read(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ')
    return fields === undefined || fields[0] === 'Z' ? undefined : fields[19]
  }
  try {
    process.kill(pid, 0)
    return 'alive'
  } catch (error) {
    return error.code === 'EPERM' ? 'alive' : undefined
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
