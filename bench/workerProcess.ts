import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The embedded worker as `npm run worker` starts it, with this process's settings; ends with this process. */
export function startWorkerProcess(): { stop(): Promise<void> } {
  const preload = new URL('../scripts/dev/exitWithParent.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, '--import', 'tsx', 'src/worker/main.ts'], {
    env: { ...process.env, EXIT_WITH_PARENT: String(process.pid) },
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    detached: process.platform !== 'win32',
  })
  return {
    stop: async () => {
      const ended = once(child, 'exit')
      if (child.exitCode !== null || !child.kill('SIGTERM')) return
      await ended
    },
  }
}
