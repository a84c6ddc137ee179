import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import { executorOf } from './executor'

/** How many jobs there are of each type and status, finished ones of the last day only. */
export async function jobCounts(
  payload: Payload,
): Promise<{ type: string; status: string; count: number }[]> {
  const { rows } = await executorOf(payload).execute(sql`
    select type, status, count(*)::int as count from background_jobs
    where status in ('queued', 'retrying', 'running') or updated_at > now() - interval '1 day'
    group by type, status order by type, status`)
  return rows.map((row) => ({
    type: String(row['type']),
    status: String(row['status']),
    count: Number(row['count']),
  }))
}
