// Takes the figures one after the other in the empty database DATABASE_URL, and prints them.
import { availableParallelism, cpus } from 'node:os'
import { readEnv } from '@/env'
import { toTable, type Figure } from './figure'
import { measureClaiming } from './figures/claiming'
import { measureHistory } from './figures/history'
import { measureSaving } from './figures/saving'
import { measureStatusWrite } from './figures/statusWrite'
import { measureWakeUp } from './figures/wakeUp'
import { startWorld, type World } from './world'

const steps: [string, (world: World) => Promise<Figure[]>][] = [
  ['statements of a save', ({ payload }) => measureSaving(payload)],
  ['from commit to vendor', measureWakeUp],
  ['a status write', measureStatusWrite],
  ['a tenant with a long history', measureHistory],
  ['claiming', measureClaiming],
]

const isJson = process.argv.includes('--json')
const { databaseUrl } = readEnv()
if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: use npm run bench')
const world = await startWorld(databaseUrl)

const figures: Figure[] = []
for (const [name, measure] of steps) {
  console.error(`measuring ${name} …`)
  const measured = await measure(world)
  figures.push(...measured)
  if (isJson) for (const it of measured) console.log(JSON.stringify(it))
}

const cores = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
const machine = `${cores}, Node ${process.version}, ${await world.meter.serverVersion()}`
if (isJson) console.error(machine)
else console.log(`\n${machine}\n\n${toTable(figures)}`)
// Payload, its connections and the servers of this process would keep it alive.
process.exit(0)
