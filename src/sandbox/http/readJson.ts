// Bodies of the sandbox's own control calls; a wrong one is told to the caller as 400.
import type { Context } from 'hono'
import { z } from 'zod'

class BadControlCall extends Error {}

export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  let body: unknown
  try {
    body = await c.req.json()
  } catch {
    throw new BadControlCall('The body is not JSON.')
  }
  return schema.parse(body)
}

export function controlError(error: Error, c: Context): Response {
  if (error instanceof z.ZodError) return c.json({ error: z.prettifyError(error) }, 400)
  if (error instanceof BadControlCall) return c.json({ error: error.message }, 400)
  console.error(error)
  return c.json({ error: 'The sandbox itself failed; see its log.' }, 500)
}
