// npm run bench [-- --json]: speed and size, measured on the real stack and compared within one run. Ratios travel between
// machines, absolute times do not. May import anything; the figures are in bench/figures, one file per question.
import { availableParallelism, cpus } from 'node:os'
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
const world = await startWorld()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void world.close().finally(() => process.exit(130)))
}

const figures: Figure[] = []
try {
  for (const [name, measure] of steps) {
    console.error(`measuring ${name} …`)
    const measured = await measure(world)
    figures.push(...measured)
    if (isJson) for (const it of measured) console.log(JSON.stringify(it))
  }
} finally {
  await world.close()
}
const [cpu] = cpus()
const machine = `${availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), Node ${process.version}, ${world.postgresVersion}`
if (isJson) console.error(machine)
else console.log(`\n${machine}\n\n${toTable(figures)}`)
// Payload keeps one connection for ever.
process.exit(0)
