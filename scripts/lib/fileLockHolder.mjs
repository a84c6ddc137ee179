// Started by fileLock.test.ts: takes the lock and never lets go.
import { withFileLock } from './fileLock.mjs'

await withFileLock(process.argv[2], () => {
  process.send('holding')
  return new Promise(() => setInterval(() => {}, 60_000))
})
