// What the database did for a piece of work, counted by Postgres itself (pg_stat_statements): blocks touched, WAL written.
import { Client } from 'pg'

export interface Cost {
  blocks: number
  walBytes: number
}

export interface Meter {
  /** Of everything that runs in this database meanwhile. */
  costOf(work: () => Promise<unknown>): Promise<Cost>
  serverVersion(): Promise<string>
}

export async function startMeter(databaseUrl: string): Promise<Meter> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('create extension if not exists pg_stat_statements')
  const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
    await client.query('select pg_stat_statements_reset()')
    await work()
    const { rows } = await client.query<{ blocks: string; wal: string }>(`
      select coalesce(sum(shared_blks_hit + shared_blks_read), 0) as blocks, coalesce(sum(wal_bytes), 0) as wal
      from pg_stat_statements join pg_database d on d.oid = dbid
      where d.datname = current_database() and query not like '%pg_stat_statements%'`)
    return { blocks: Number(rows[0]?.blocks), walBytes: Number(rows[0]?.wal) }
  }
  const serverVersion = async () => {
    const { rows } = await client.query<{ version: string; fsync: string }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
    )
    return `PostgreSQL ${rows[0]?.version} (fsync ${rows[0]?.fsync})`
  }
  return { costOf, serverVersion }
}
