// Mechanics of `background-jobs` (folder src/queue): knows no tenant and no vendor. May import domain only.
// Test: tests/int/queue.test.ts, against a real Postgres.
import type { SQL } from 'drizzle-orm'
import type { JobPriority, JobStep, JobType } from '@/domain/jobs'

export interface NewJob {
  type: JobType
  tenant: number | null
  data?: Record<string, unknown>
  priority?: JobPriority
  /** What must not run twice at once; queued rows with one key are interchangeable. */
  key?: string
  /** A second row with this is never made, whatever became of the first. */
  dedupeKey?: string
  scheduledFor?: Date
  maxAttempts?: number
}

/** A job somebody holds the lease of. */
export interface ClaimedJob {
  id: number
  type: JobType
  tenant: number | null
  data: Record<string, unknown>
  key: string | null
  dedupeKey: string | null
  /** This run's number, from 1. */
  attempts: number
  maxAttempts: number
  leaseToken: string
  steps: JobStep[]
}

/** Payload's pool or one transaction of it. */
export interface Executor {
  execute(query: SQL): Promise<{ rows: Record<string, unknown>[]; rowCount?: number | null }>
}
