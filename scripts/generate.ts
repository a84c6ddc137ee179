// Writes what is generated from the Payload config: its types and the admin's import map.
import './lib/offline.mjs'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import config from '../payload.config'

export const typesFile = 'src/payload-types.ts'
export const importMapFile = 'src/app/(payload)/admin/importMap.js'

export async function generate(): Promise<void> {
  const resolved = await config
  await generateTypes(resolved, { log: false })
  await generateImportMap(resolved, { force: true, log: false })
}

if (process.argv[1]?.endsWith('scripts/generate.ts')) {
  await generate()
  console.log(`Written: ${typesFile}, ${importMapFile}`)
  process.exit(0)
}
