// npm run migrate:create [name]: Payload's own command, made to fit `verbatimModuleSyntax`. Needs no database.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'

const folder = 'src/migrations'
const args = ['--import', './scripts/lib/offline.mjs', 'node_modules/payload/bin.js', 'migrate:create']
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { stdio: 'inherit' })

for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
  const text = readFileSync(`${folder}/${file}`, 'utf8')
  // Payload imports these two types as if they were values.
  const mended = text.replace(
    'import { MigrateUpArgs, MigrateDownArgs,',
    'import { type MigrateUpArgs, type MigrateDownArgs,',
  )
  if (mended !== text) writeFileSync(`${folder}/${file}`, mended)
}
process.exit(status ?? 1)
