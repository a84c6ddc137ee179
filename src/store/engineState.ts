// Signs of life of the engine, in Payload's own key-value store: for /api/health, whichever process drains.
import type { Payload } from 'payload'
import { z } from 'zod'

const KEY = 'engine.lastDrain'
const NOTE_EVERY_MS = 5_000
const stored = z.object({ at: z.iso.datetime() })

let notedAt = 0

/** Called after every drain; writes only now and then. */
export async function noteDrain(payload: Payload): Promise<void> {
  if (Date.now() - notedAt < NOTE_EVERY_MS) return
  notedAt = Date.now()
  await payload.kv.set(KEY, { at: new Date(notedAt).toISOString() })
}

export async function lastDrainAt(payload: Payload): Promise<Date | null> {
  const parsed = stored.safeParse(await payload.kv.get(KEY))
  return parsed.success ? new Date(parsed.data.at) : null
}
