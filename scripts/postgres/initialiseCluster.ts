import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { otherVersion } from './messages'
import type { Place } from './place'

/** Makes the data folder if there is none. It appears complete or not at all, even if we are killed half-way. */
export async function initialiseCluster({ cluster, account, binaries }: Place): Promise<void> {
  if (existsSync(cluster)) {
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (version !== binaries.majorVersion) throw otherVersion(cluster, version, binaries.majorVersion)
    return
  }
  const half = await mkdtemp(`${cluster}-new-`)
  try {
    if (account !== undefined) await chown(half, account.uid, account.gid)
    // Trust is for a server that listens on loopback only and holds nothing but development data.
    const options = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
    await run(binaries.initdb, ['-D', half, ...options], { ...account, cwd: half })
    await rename(half, cluster)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  }
}

function run(command: string, args: string[], options: { uid?: number; gid?: number; cwd: string }) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} failed:\n${output}`))))
  })
}
