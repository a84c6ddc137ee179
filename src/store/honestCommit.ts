import { randomUUID } from 'node:crypto'
import type { PgTransactionConfig } from 'drizzle-orm/pg-core'
import type { Payload } from 'payload'
import { databaseOf } from './executor'

/**
 * Payload's Postgres adapter answers "saved" even when the commit itself fails (payloadcms/payload#17726): a
 * connection lost at that very moment would hide a lost change behind a 200. With these two the save fails.
 */
export function honestCommit(payload: Payload): void {
  const db = databaseOf(payload)
  db.beginTransaction = (options) =>
    new Promise((ready, failed) => {
      const id = randomUUID()
      const done = db.drizzle.transaction(
        (tx) =>
          new Promise<void>((commit, rollBack) => {
            db.sessions[id] = {
              db: tx,
              resolve: async () => {
                commit()
                await done
              },
              reject: async () => {
                rollBack(new Error('rolled back'))
                await done.catch(() => undefined)
              },
            }
            ready(id)
          }),
        (options ?? db.transactionOptions) as PgTransactionConfig | undefined,
      )
      done.catch(failed)
    })
  db.commitTransaction = async (transactionId) => {
    const id = await transactionId
    const session = db.sessions[id]
    // Rolled back already.
    if (!session) return
    delete db.sessions[id]
    await session.resolve()
  }
}
