// The provisioning log: append-only, redacted here and nowhere else.
import { sql } from 'drizzle-orm'
import { redact, redactText } from '@/lib/redact'
import type { Executor } from '@/queue/types'

export interface LogEntry {
  tenant: number | null
  job: number | null
  service: 'resend' | 'twilio' | 'vercel' | 'whatsapp' | 'dns' | 'system'
  action: string
  status: 'started' | 'success' | 'failed'
  message?: string
  metadata?: Record<string, unknown>
}

/** One statement however many lines; they keep their order. */
export async function writeLogs(executor: Executor, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({
    ...entry,
    message: redactText(entry.message ?? `${entry.action} ${entry.status}`),
    metadata: redact(entry.metadata ?? {}),
  }))
  await executor.execute(sql`
    insert into provisioning_logs (timestamp, tenant_id, job_id, service, action, status, message, metadata)
    select clock_timestamp(), l.tenant, l.job, l.service::enum_provisioning_logs_service, l.action,
           l.status::enum_provisioning_logs_status, l.message, l.metadata
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l(tenant int, job int, service text, action text, status text, message text, metadata jsonb)`)
}
