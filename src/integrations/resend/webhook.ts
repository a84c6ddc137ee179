// Resend's webhooks: signed by Svix over the raw body, at most five minutes old.
import { Resend } from 'resend'
import { z } from 'zod'

const domainEvent = z.object({
  type: z.string(),
  data: z.object({ id: z.string().optional(), name: z.string().optional() }).loose(),
})

export interface ResendEvent {
  /** The same for every delivery of one event. */
  id: string
  type: string
  domainId: string | null
}

/** Null for anything that is not signed with our secret, is too old, or is no event. */
export function readResendWebhook(secret: string, headers: Headers, rawBody: string): ResendEvent | null {
  const id = headers.get('svix-id') ?? ''
  const signed = {
    id,
    timestamp: headers.get('svix-timestamp') ?? '',
    signature: headers.get('svix-signature') ?? '',
  }
  try {
    // The key plays no part in checking a signature, but the SDK wants one.
    const event: unknown = new Resend('re_unused').webhooks.verify({
      payload: rawBody,
      headers: signed,
      webhookSecret: secret,
    })
    const { type, data } = domainEvent.parse(event)
    return { id, type, domainId: data.id ?? null }
  } catch {
    return null
  }
}
