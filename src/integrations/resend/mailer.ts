// Sends one mail. Throws only what domain/errors.ts names.
import { z } from 'zod'
import { PermanentError } from '@/domain/errors'
import { callResend, isNamed } from './call'
import { createResend, type ResendSettings } from './client'

export interface Mail {
  from: string
  to: string[]
  subject: string
  html: string
  text?: string
  /** At most 256 characters; the vendor sends one mail per key within 24 hours. */
  idempotencyKey: string | undefined
}

export interface Mailer {
  send(mail: Mail): Promise<{ id: string }>
}

const answer = z.object({ id: z.string() })

/** The key was used with another body (a link in it is younger now): that mail went out, its answer was lost. */
const sentBefore = { id: 'sent before' }

export function createMailer(settings: ResendSettings): Mailer {
  const resend = createResend(settings)
  return {
    send: async ({ idempotencyKey, ...mail }) => {
      const sent = await callResend(resend, {
        name: 'POST /emails',
        schema: answer,
        send: (api) => api.emails.send(mail, idempotencyKey ? { idempotencyKey } : {}),
        accept: (error) => (isNamed(error, 'invalid_idempotent_request') ? sentBefore : undefined),
      })
      if (!sent) throw new PermanentError('resend POST /emails: 404', { reason: 'VendorRefused' })
      return sent
    },
  }
}
