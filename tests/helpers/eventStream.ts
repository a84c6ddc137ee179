// One open page of a tenant, as a browser's EventSource would hold it.
import { until } from './until'

export interface StreamEvent {
  id: string | null
  event: string
  data: Record<string, unknown>
}

export interface EventStream {
  status: number
  contentType: string | null
  events: StreamEvent[]
  /** The first event of this kind for which it holds; waits for it. */
  next(event: string, isIt?: (data: Record<string, unknown>) => boolean): Promise<StreamEvent>
  isOver(): boolean
  close(): void
}

export async function openStream(
  url: string,
  tenant: number | string,
  token: string | null,
  lastEventId?: string,
): Promise<EventStream> {
  const abort = new AbortController()
  const response = await fetch(`${url}/api/tenants/${tenant}/events`, {
    signal: abort.signal,
    headers: {
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    },
  })
  const events: StreamEvent[] = []
  let isOver = false
  if (response.ok)
    void read(response, events)
      .catch(() => undefined)
      .finally(() => (isOver = true))
  else await response.body?.cancel()
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    events,
    next: (event, isIt = () => true) =>
      until(async () => events.find((it) => it.event === event && isIt(it.data))),
    isOver: () => isOver,
    close: () => abort.abort(),
  }
}

async function read({ body }: Response, events: StreamEvent[]): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    events.push(...blocks.flatMap(parse))
  }
}

function parse(block: string): StreamEvent[] {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: ?/, '')]),
  )
  const event = fields.get('event')
  if (!event) return []
  return [{ id: fields.get('id') ?? null, event, data: JSON.parse(fields.get('data') ?? '{}') as never }]
}
