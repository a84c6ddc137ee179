import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Postgres refuses to run as root. `undefined` means: run as whoever we are. */
export type Account = { uid: number; gid: number } | undefined

export const isRoot = (): boolean => process.getuid?.() === 0

/** An account that owns nothing else; initdb wants it to be listed in /etc/passwd. */
export function unprivilegedAccount(): Account {
  if (!isRoot()) return undefined
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .match(/^nobody:.*$/m)?.[0]
      .split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Asks the operating system instead of reading modes: access lists, mounts and containers have their say too. */
export function canEnter(account: Account, folder: string): boolean {
  return account === undefined || succeeds(account, 'test', ['-x', folder])
}

export function succeeds(account: Account, command: string, args: string[]): boolean {
  return spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
