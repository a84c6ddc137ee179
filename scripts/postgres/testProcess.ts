// Started by startPostgres.test.ts as a process of its own: says which server it got, then waits to be told to stop.
import { startPostgres } from './startPostgres'

async function main(): Promise<void> {
  const log: string[] = []
  const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', log: (line) => log.push(line) })
  process.on('message', () => void postgres.stop().then(() => process.exit(0)))
  process.send?.({ url: postgres.url, startedHere: postgres.startedHere, log })
}

main().catch((error: unknown) => {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) })
  process.exit(1)
})
