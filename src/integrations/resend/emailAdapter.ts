// Payload's e-mail adapter on the resend SDK: the system's own mails and Payload's login mails go the same way.
import type { EmailAdapter } from 'payload'
import type { ResendSettings } from './client'

interface Sender extends ResendSettings {
  platformName: string
  sharedSendingDomain: string
}

export function resendEmailAdapter(sender: Sender): EmailAdapter<{ id: string }> {
  const defaultFromAddress = `noreply@${sender.sharedSendingDomain}`
  const defaultFromName = sender.platformName
  return () => ({
    name: 'resend',
    defaultFromAddress,
    defaultFromName,
    sendEmail: async (message) => {
      // The Payload config is loaded by everything; the SDK only where a mail is sent.
      const { createMailer } = await import('./mailer')
      return createMailer(sender).send({
        from: addressOf(message.from) ?? `${defaultFromName} <${defaultFromAddress}>`,
        to: addressesOf(message.to),
        subject: message.subject ?? '',
        html: String(message.html ?? ''),
        ...(message.text ? { text: String(message.text) } : {}),
        idempotencyKey: idempotencyKeyOf(message.headers),
      })
    },
  })
}

type Address = string | { address: string; name?: string | undefined }

const addressOf = (from: Address | undefined): string | undefined =>
  typeof from === 'object' ? (from.name ? `${from.name} <${from.address}>` : from.address) : from

function addressesOf(to: Address | Address[] | undefined): string[] {
  const list = to === undefined ? [] : Array.isArray(to) ? to : [to]
  return list.map((address) => addressOf(address) ?? '')
}

/** Callers pass it as a header, the only place nodemailer's message type has for it. */
function idempotencyKeyOf(headers: unknown): string | undefined {
  if (typeof headers !== 'object' || headers === null || !('Idempotency-Key' in headers)) return undefined
  return String(headers['Idempotency-Key'])
}
