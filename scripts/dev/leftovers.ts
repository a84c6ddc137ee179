import { readFileSync, readdirSync } from 'node:fs'

/**
 * Ends what left the process groups of our children, such as the process with which Next sends its telemetry off when
 * it stops (started even when telemetry is disabled). Known by the mark that exitWithParent.mjs uses. Linux only.
 */
export function endLeftovers(): void {
  if (process.platform !== 'linux') return
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
      if (environment.includes(`EXIT_WITH_PARENT=${process.pid}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone meanwhile, or not ours to look at.
    }
  }
}
