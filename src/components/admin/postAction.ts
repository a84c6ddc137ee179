import { z } from 'zod'

const refusal = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** Posts to one of our endpoints; the sentence of a refusal, or null when it was accepted. Throws without a network. */
export async function postAction(path: string, body?: unknown): Promise<string | null> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (answer.ok) return null
  const parsed = refusal.safeParse(await answer.json().catch(() => null))
  return parsed.data?.errors[0]?.message ?? `HTTP ${answer.status}`
}
