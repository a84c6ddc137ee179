import { Client, DatabaseError } from 'pg'

const doesNotExist = '3D000'
const alreadyExists = new Set(['42P04', '23505'])

/** Creates the database that `url` names if the server has none of that name. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const client = new Client({ connectionString: withDatabase(url, 'postgres') })
  await client.connect()
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (!(error instanceof DatabaseError && alreadyExists.has(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(name)}`
  return changed.href
}

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === doesNotExist) return false
    throw error
  } finally {
    await client.end()
  }
}
