import type { Payload } from 'payload'
import { databaseOf } from './executor'

/** An idle connection that breaks is replaced by the pool; unheard, its error would end the process. */
export function surviveConnectionLoss(payload: Payload): void {
  databaseOf(payload).pool.on('error', ({ message }) => {
    payload.logger.warn({ msg: 'database.connectionLost', error: message })
  })
}
