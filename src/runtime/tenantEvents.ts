// Tells open pages of this process that a tenant changed: one LISTEN connection, however many pages.
import { readEnv } from '@/env'
import { listen, type Listener } from '@/store/listen'
import { TENANT_CHANNEL } from '@/store/tenants'
import { openPayload } from './openPayload'

type OnChange = () => void

interface Streams {
  watchers: Map<number, Set<OnChange>>
  closers: Set<() => void>
  listening: Promise<Listener> | undefined
}

// On the process, not in the module: Next bundles its start-up hook and its routes apart, each with a copy of this file.
const host = globalThis as { tenantStreams?: Streams }
const streams: Streams = (host.tenantStreams ??= {
  watchers: new Map(),
  closers: new Set(),
  listening: undefined,
})
const { closers, watchers } = streams

/** `onChange` is called at every change of the tenant, and when changes may have been missed. Returns the way out. */
export async function watchTenant(tenantId: number, onChange: OnChange): Promise<() => void> {
  streams.listening ??= startListening()
  await streams.listening
  const group = watchers.get(tenantId) ?? new Set<OnChange>()
  watchers.set(tenantId, group.add(onChange))
  return () => {
    group.delete(onChange)
    if (group.size === 0) watchers.delete(tenantId)
  }
}

/** How many open pages a change of this tenant would be told to. */
export const watchersOf = (tenantId: number): number => watchers.get(tenantId)?.size ?? 0

async function startListening(): Promise<Listener> {
  const { logger } = await openPayload()
  try {
    return await listen(readEnv().databaseUrl ?? '', [TENANT_CHANNEL], tell, (error) =>
      logger.warn({ msg: 'tenantEvents.listenFailed', error: String(error) }),
    )
  } catch (error) {
    streams.listening = undefined
    throw error
  }
}

function tell(channel: string | null, payload: string): void {
  const groups = channel === null ? [...watchers.values()] : [watchers.get(Number(payload)) ?? []]
  for (const group of groups) for (const onChange of group) onChange()
}

/** An open stream keeps the server alive after SIGTERM: each registers how to end it. */
export function onShutdown(close: () => void): () => void {
  closers.add(close)
  return () => closers.delete(close)
}

export async function closeStreams(): Promise<void> {
  for (const close of closers) close()
  await (await streams.listening)?.close()
}
