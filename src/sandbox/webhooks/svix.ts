// Signature of outgoing webhooks as Svix (and so Resend) makes it.
import { createHmac } from 'node:crypto'

/** `secret` is `whsec_` + base64; the signed text is id, time in seconds and raw body, joined by dots. */
export function svixHeaders(secret: string, id: string, timestampSeconds: number, body: string) {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64')
  return {
    'svix-id': id,
    'svix-timestamp': String(timestampSeconds),
    'svix-signature': `v1,${signature}`,
  }
}
