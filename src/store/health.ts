import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { lastDrainAt } from './engineState'
import { executorOf } from './executor'

export interface QueueHealth {
  due: number
  running: number
  /** Seconds; null when nothing is due. */
  oldestDueAge: number | null
  lastDrainAt: Date | null
}

/** Throws when the database cannot be reached. */
export async function queueHealth(payload: Payload): Promise<QueueHealth> {
  const { rows } = await executorOf(payload).execute(sql`
    select count(*) filter (where status in ('queued', 'retrying') and scheduled_for <= now())::int as due,
           count(*) filter (where status = 'running')::int as running,
           extract(epoch from now() - min(scheduled_for) filter (where status in ('queued', 'retrying') and scheduled_for <= now()))::float as age
    from background_jobs where status in ('queued', 'retrying', 'running')`)
  const row = rows[0] ?? {}
  return {
    due: Number(row['due'] ?? 0),
    running: Number(row['running'] ?? 0),
    oldestDueAge: row['age'] === null || row['age'] === undefined ? null : Number(row['age']),
    lastDrainAt: await lastDrainAt(payload),
  }
}
