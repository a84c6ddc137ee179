// The only code that reads and writes documents for machines (folder src/store). May import domain, queue, payload.
// Test: tests/int/{rollback,concurrency}.test.ts, against a real Postgres.
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import type { Executor } from '@/queue/types'

export const databaseOf = (payload: Payload): PostgresAdapter => payload.db as unknown as PostgresAdapter

export const executorOf = (payload: Payload): Executor => databaseOf(payload).drizzle

/** The transaction a request runs in, so that what is written through it is rolled back with it. */
export async function executorOfRequest(req: PayloadRequest): Promise<Executor> {
  const transactionId = await req.transactionID
  const session = transactionId ? databaseOf(req.payload).sessions?.[transactionId] : undefined
  if (!session)
    throw new Error('not inside a transaction: a job must be written with the change it belongs to')
  return session.db as unknown as Executor
}
