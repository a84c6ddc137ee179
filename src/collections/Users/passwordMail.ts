// Payload's "forgot password" mail in our words and layout. It has no queue behind it: the person is waiting for it.
import type { PayloadRequest } from 'payload'
import { readEnv } from '@/env'
import { passwordTexts } from '@/i18n/password'

interface Args {
  req?: PayloadRequest | undefined
  token?: string | undefined
}

const localeOf = (req: PayloadRequest | undefined) => (req?.i18n?.language === 'en' ? 'en' : 'de')

export const passwordSubject = ({ req }: Args = {}): string => passwordTexts[localeOf(req)].subject

export async function passwordHtml({ req, token }: Args = {}): Promise<string> {
  const { operatorEmail, platformName, serverUrl } = readEnv()
  const locale = localeOf(req)
  const text = passwordTexts[locale]
  // Templates and React load only where a mail is made.
  const { renderMail } = await import('@/notifications/render')
  const { html } = await renderMail('plain', {
    platformName,
    ...(operatorEmail ? { supportEmail: operatorEmail } : {}),
    locale,
    subject: text.subject,
    paragraphs: text.paragraphs,
    link: { url: `${serverUrl}/admin/reset/${token}`, label: text.button },
  })
  return html
}
