import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withFileLock } from './fileLock.mjs'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fileLock-'))
  lock = join(folder, 'lock')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('withFileLock', () => {
  it('lets one in at a time and says so to those who wait', async () => {
    const onWait = vi.fn()
    let inside = 0
    let most = 0
    const work = async () => {
      most = Math.max(most, ++inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside--
    }
    await Promise.all([1, 2, 3].map(() => withFileLock(lock, work, { onWait })))
    expect(most).toBe(1)
    expect(onWait).toHaveBeenCalledTimes(2)
  })

  it('is free again after work that failed', async () => {
    const failing = withFileLock(lock, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that was killed', async () => {
    const holder = fork(fileURLToPath(new URL('./fileLockHolder.mjs', import.meta.url)), [lock])
    await once(holder, 'message')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(readFileSync(lock, 'utf8')).toContain(String(holder.pid))
    await expect(withFileLock(lock, () => 'taken over')).resolves.toBe('taken over')
  })

  it.runIf(process.platform === 'linux')('is not kept by another program that got the same pid', async () => {
    writeFileSync(lock, `${process.pid} 1`)
    await expect(withFileLock(lock, () => 'taken over')).resolves.toBe('taken over')
  })
})
