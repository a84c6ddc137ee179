// Why a service is not ready, in a sentence for the tenant: what is going on, and what to do (or that nothing is to do).
// Sentences may use {placeholders}; their values come with the condition.
import type { Reason } from '@/domain/status'
import type { Locale } from '@/domain/tenantSpec'

type Text = Record<Locale, string>

const weAreOnIt: Text = {
  de: 'Auf unserer Seite fehlt noch etwas. Wir kümmern uns darum, Du musst nichts tun.',
  en: 'Something is still missing on our side. We are on it, you need not do anything.',
}

export const reasonTexts: Record<Reason, Text> = {
  DnsMissing: {
    de: 'Die DNS-Einträge sind noch nicht zu sehen. Nach dem Eintragen dauert es meist ein paar Minuten, manchmal bis zu einer Stunde.',
    en: 'The DNS records cannot be seen yet. After you enter them it usually takes some minutes, sometimes up to an hour.',
  },
  DnsWrong: {
    de: 'Mindestens ein DNS-Eintrag stimmt noch nicht. Bei dem Eintrag steht, was genau zu ändern ist.',
    en: 'At least one DNS record is not right yet. The record says what exactly to change.',
  },
  DnsUnknown: {
    de: 'Die Nameserver von {domain} antworten gerade nicht. Wir versuchen es weiter, Du musst nichts tun.',
    en: 'The name servers of {domain} do not answer at the moment. We keep trying, you need not do anything.',
  },
  DnsTimeout: {
    de: 'Wir haben 14 Tage lang auf die DNS-Einträge gewartet. Trage sie ein und drücke dann „Jetzt prüfen“.',
    en: 'We have waited for the DNS records for 14 days. Enter them, then press “Check now”.',
  },
  Verifying: {
    de: 'Deine Einträge sind zu sehen. Die letzte Prüfung läuft, das dauert meist nur ein paar Minuten.',
    en: 'Your records can be seen. The last check is running, usually for a few minutes only.',
  },
  RecordsLost: {
    de: 'DNS-Einträge, die schon da waren, fehlen jetzt oder haben sich geändert. Trage sie wieder ein, den Rest erledigen wir.',
    en: 'DNS records that were there are now missing or changed. Enter them again, we do the rest.',
  },
  DomainTaken: {
    de: '{domain} ist bei unserem Versanddienst schon von jemand anderem angemeldet, vielleicht von einer früheren Agentur oder von Dir in einem eigenen Resend-Konto. Lass sie dort entfernen und drücke dann „Erneut versuchen“, oder schreib uns.',
    en: '{domain} is already registered with our mail service by somebody else, perhaps a former agency or you in a Resend account of your own. Have it removed there and press “Try again”, or write to us.',
  },
  DomainReleasing: {
    de: '{domain} wird gerade an anderer Stelle freigegeben. Danach geht es von selbst weiter.',
    en: '{domain} is being released elsewhere. It goes on by itself afterwards.',
  },
  DomainRefused: {
    de: 'Unser Versanddienst nimmt {domain} nicht an. Prüfe bitte die Schreibweise der Domain oder schreib uns.',
    en: 'Our mail service does not accept {domain}. Please check how the domain is spelled, or write to us.',
  },
  SharedDomain: {
    de: 'Deine Mails werden über {domain} verschickt. Du musst nichts einrichten.',
    en: 'Your mails are sent from {domain}. There is nothing for you to set up.',
  },
  SharedDomainUnready: weAreOnIt,
  CredentialsMissing: weAreOnIt,
  CredentialsRefused: weAreOnIt,
  VendorRefused: weAreOnIt,
  VendorUnavailable: {
    de: '{vendor} antwortet gerade nicht, wir versuchen es weiter. Du musst nichts tun.',
    en: '{vendor} does not answer at the moment, we keep trying. You need not do anything.',
  },
  RateLimited: {
    de: 'Gerade ist viel los, es geht in Kürze von selbst weiter.',
    en: 'There is a lot going on right now, it goes on by itself shortly.',
  },
  InternalError: {
    de: 'Bei uns ist etwas schiefgegangen. Wir wissen Bescheid und kümmern uns darum.',
    en: 'Something went wrong on our side. We know and are on it.',
  },
}

/** The sentence of a reason; placeholders without a value stay out. */
export function describeReason(reason: Reason, params: Record<string, string>, locale: Locale): string {
  return reasonTexts[reason][locale].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '…')
}
