import type { Locale } from '@/domain/tenantSpec'

interface PasswordTexts {
  subject: string
  paragraphs: string[]
  button: string
}

export const passwordTexts: Record<Locale, PasswordTexts> = {
  de: {
    subject: 'Dein neues Passwort',
    paragraphs: [
      'Du (oder jemand anderes) möchtest ein neues Passwort für Deinen Zugang. Mit dem Knopf legst Du es fest; er gilt eine Stunde.',
      'Wenn Du das nicht warst, musst Du nichts tun: Dein Passwort bleibt, wie es ist.',
    ],
    button: 'Neues Passwort festlegen',
  },
  en: {
    subject: 'Your new password',
    paragraphs: [
      'You (or somebody else) asked for a new password for your login. The button lets you choose it, for one hour.',
      'If that was not you, you need not do anything: your password stays as it is.',
    ],
    button: 'Choose a new password',
  },
}
