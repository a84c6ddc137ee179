import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canEnter, isRoot, unprivilegedAccount, type Account } from './account'
import { findBinaries, type Binaries } from './binaries'
import { notOurs } from './messages'

/** Where one cluster lives and who runs it. `cluster` is below `dataDir` unless its account cannot go there. */
export type Place = {
  dataDir: string
  cluster: string
  logFile: string
  account: Account
  binaries: Binaries
}

export async function choosePlace(wanted: string, log: (line: string) => void): Promise<Place> {
  const dataDir = await ownFolder(wanted)
  const base = await baseFolder(dataDir, log)
  const cluster = join(base, 'postgres')
  const account = accountFor(cluster)
  const binaries = await findBinaries(account, base)
  return { dataDir, cluster, logFile: join(dataDir, 'postgres.log'), account, binaries }
}

async function ownFolder(wanted: string): Promise<string> {
  if (!existsSync(wanted)) {
    await mkdir(wanted, { recursive: true })
    await chmod(wanted, 0o755)
  }
  if (!isWritable(wanted)) throw notOurs(wanted, statSync(wanted).uid, String(process.getuid?.()))
  return realpath(wanted)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Root's postgres runs under another account, which cannot enter e.g. root's home. Then the cluster lives under
 * /var/tmp, and a file in the data folder says where, so that deleting the data folder still starts afresh.
 */
async function baseFolder(dataDir: string, log: (line: string) => void): Promise<string> {
  const pointer = join(dataDir, 'postgres-is-at')
  const known = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined
  if (known !== undefined && existsSync(known)) return known
  const account = unprivilegedAccount()
  if (canEnter(account, dataDir)) return dataDir
  const base = await mkdtemp('/var/tmp/tenant-provisioning-')
  await chmod(base, 0o711)
  await writeFile(pointer, `${base}\n`)
  log(`Postgres does not run as root and nobody else may enter ${dataDir}: the database lives in ${base}`)
  return base
}

/** An existing cluster keeps its owner, if we can become that one. */
function accountFor(cluster: string): Account {
  if (!existsSync(cluster) || process.getuid === undefined) return unprivilegedAccount()
  const { uid, gid } = statSync(cluster)
  const self = process.getuid()
  if (isRoot() && uid !== 0) return { uid, gid }
  if (!isRoot() && uid === self) return undefined
  throw notOurs(cluster, uid, isRoot() ? 'nobody' : String(self))
}
