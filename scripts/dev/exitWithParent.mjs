// Loaded into every process that `npm run dev` starts: when the runner dies, even by kill -9, the pipe between the two
// closes and the process ends with all it started. Children of these processes inherit the flag, not the pipe.
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.EXIT_WITH_PARENT === String(process.ppid)) {
  const pipe = new Socket({ fd: 3 })
  pipe
    .on('error', () => {})
    .on('close', endGroup)
    .resume()
  pipe.unref()
}

function endGroup() {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.exit(1)
  }
}
