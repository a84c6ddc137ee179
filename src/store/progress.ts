// What people are shown while the system works.
import { sql } from 'drizzle-orm'
import type { Payload } from 'payload'
import type { JobStatus, JobStep } from '@/domain/jobs'
import { executorOf } from './executor'

/** The job of a key that runs, else the newest one that ran. */
export async function jobOfKey(
  payload: Payload,
  key: string,
): Promise<{ jobId: number; jobStatus: JobStatus; steps: JobStep[] } | null> {
  const { rows } = await executorOf(payload).execute(sql`
    select id, status, steps from (
      (select id, status, steps, 0 as place from background_jobs where key = ${key} and status = 'running')
      union all
      (select id, status, steps, 1 as place from background_jobs
       where key = ${key} and (status = 'retrying' or jsonb_array_length(coalesce(steps, '[]'::jsonb)) > 0)
       order by id desc limit 1)
    ) newest order by place limit 1`)
  const row = rows[0]
  if (!row) return null
  return {
    jobId: Number(row['id']),
    jobStatus: row['status'] as JobStatus,
    steps: (row['steps'] ?? []) as JobStep[],
  }
}

export interface ShownLog {
  id: number
  timestamp: string
  service: string
  action: string
  status: string
  message: string
  job: number | null
}

/** So many lines come at most; as many as this means that more may follow. */
export const LOG_PAGE = 100

/** Oldest first: those that follow the last one, or the newest when there is no last one. */
export async function logsAfter(
  payload: Payload,
  tenant: number,
  lastId: number | null,
): Promise<ShownLog[]> {
  const page =
    lastId === null
      ? sql`where tenant_id = ${tenant} order by id desc limit ${LOG_PAGE}`
      : sql`where tenant_id = ${tenant} and id > ${lastId} order by id limit ${LOG_PAGE}`
  const { rows } = await executorOf(payload).execute(sql`
    select id, to_char(timestamp at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp, service, action, status, message, job_id as job
    from (select * from provisioning_logs ${page}) lines order by id`)
  return rows.map((row) => ({ ...(row as unknown as ShownLog), id: Number(row['id']) }))
}
