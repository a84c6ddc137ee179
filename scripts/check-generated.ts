// Fails when a committed generated file is not what the config yields now, or a schema change has no migration.
// Leaves every file as it was.
import './lib/offline.mjs'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { getPayload } from 'payload'
import config from '../payload.config'
import { generate, importMapFile, typesFile } from './generate'

const migrations = 'src/migrations'

async function staleFiles(): Promise<string[]> {
  const files = [typesFile, importMapFile]
  const committed = files.map(read)
  try {
    await generate()
    const stale = files.filter((file, index) => read(file) !== committed[index])
    return stale.map((file) => `${file} is not current: run "npm run generate".`)
  } finally {
    files.forEach((file, index) => {
      const content = committed[index]
      if (content !== undefined && content !== read(file)) writeFileSync(file, content)
    })
  }
}

/** Compares with the last migration's snapshot, as `payload migrate:create` does, but asks no questions. */
async function unmigratedParts(): Promise<string[]> {
  const { db } = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const { generateDrizzleJson } = db.requireDrizzleKit()
  const now = plain(await generateDrizzleJson(db.schema))
  const then = plain(JSON.parse(readFileSync(lastSnapshot(), 'utf8')))
  const names = (part: string) => [
    ...new Set([...Object.keys(now[part] ?? {}), ...Object.keys(then[part] ?? {})]),
  ]
  return ['tables', 'enums'].flatMap((part) =>
    names(part)
      .filter((name) => !isDeepStrictEqual(now[part]?.[name], then[part]?.[name]))
      .map((name) => `${name} (${part}) differs from the last migration: run "npm run migrate:create".`),
  )
}

function lastSnapshot(): string {
  const snapshots = readdirSync(migrations).filter((file) => file.endsWith('.json'))
  const last = snapshots.sort().at(-1)
  if (last === undefined) throw new Error(`${migrations} holds no snapshot`)
  return `${migrations}/${last}`
}

type Snapshot = Record<string, Record<string, unknown> | undefined>

const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Snapshot

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

const problems = [...(await staleFiles()), ...(await unmigratedParts())]
for (const problem of problems) console.error(problem)
if (problems.length === 0) console.log('Generated files and migrations are current.')
process.exit(problems.length === 0 ? 0 : 1)
