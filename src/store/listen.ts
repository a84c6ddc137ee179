// LISTEN on a connection of its own; comes back by itself after a break.
import pg from 'pg'

const RECONNECT_MS = 1_000

export interface Listener {
  close(): Promise<void>
}

/**
 * `onNotice` is called for each notification, and once after each (re)connection, as anything may have been missed.
 * Resolves after the first connection.
 */
export async function listen(
  connectionString: string,
  channels: readonly string[],
  onNotice: (channel: string | null, payload: string) => void,
  onError: (error: unknown) => void,
): Promise<Listener> {
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  const reconnect = (error?: unknown) => {
    if (isClosed || retry) return
    if (error) onError(error)
    retry = setTimeout(() => {
      retry = undefined
      connect().catch(reconnect)
    }, RECONNECT_MS)
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString, keepAlive: true, application_name: 'listener' })
    fresh.on('error', reconnect)
    fresh.on('end', () => fresh === client && reconnect())
    fresh.on('notification', ({ channel, payload }) => onNotice(channel, payload ?? ''))
    await fresh.connect()
    client = fresh
    for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    onNotice(null, '')
  }

  await connect()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(retry)
      await client?.end().catch(onError)
    },
  }
}
