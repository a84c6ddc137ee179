// Every text of the mails. German is written first and gives the type: English must say the same, or it does not compile.
import type { ServiceId } from '@/domain/services'
import type { Locale } from '@/domain/tenantSpec'

const servicesDe: Record<ServiceId, string> = {
  'email-domain': 'Deine E-Mail-Domain',
  'phone-number': 'Deine Telefonnummer',
  'website-domain': 'Deine Website-Domain',
  'whatsapp-business': 'Dein WhatsApp Business',
}

const servicesEn: Record<ServiceId, string> = {
  'email-domain': 'Your e-mail domain',
  'phone-number': 'Your phone number',
  'website-domain': 'Your website domain',
  'whatsapp-business': 'Your WhatsApp Business',
}

const de = {
  hello: (company: string) => `Hallo ${company},`,
  whyYou: (platform: string, company: string) =>
    `Diese Mail kommt von ${platform}, weil Du als Kontakt für ${company} eingetragen bist.`,
  support: 'Fragen? Schreib uns:',
  openSettings: 'Einstellungen öffnen',
  record: {
    number: (position: number, total: number) => `Eintrag ${position} von ${total}`,
    type: 'Typ',
    priority: 'Priorität',
    ttl: 'TTL (Gültigkeit)',
    ttlDefault: 'Standard lassen',
    ttlSeconds: (seconds: number) => `${seconds} Sekunden`,
    host: 'Name/Host',
    fullName: 'Vollständiger Name, falls danach gefragt wird',
    value: 'Wert',
    found: 'Gefunden haben wir',
    doneHeading: 'Das stimmt schon',
    trailingDot: (host: string) => `Bei ${host} gehört ans Ende dieses Wertes noch ein Punkt.`,
  },
  setup: {
    guess: (host: string) => `Wir vermuten: Deine Domain liegt bei ${host}.`,
    guide: (host: string) => `Anleitung für ${host}, Schritt für Schritt`,
    button: 'Einträge ansehen und prüfen',
    noLogin: 'Ohne Anmeldung, mit Knöpfen zum Kopieren.',
    validUntil: (date: string) => `Der Link gilt bis zum ${date}.`,
  },
  dnsInstructions: {
    subject: 'Deine E-Mail-Domain ist fast bereit!',
    preview: (domain: string) =>
      `Nur noch ein Schritt beim Anbieter von ${domain}. Hier steht, was einzutragen ist.`,
    heading: (domain: string) => `Fast geschafft: ${domain}`,
    intro: (sending: string) =>
      `Deine Versand-Domain ${sending} ist angelegt. Damit Deine Mails ankommen und nicht im Spam landen, musst Du noch bestätigen, dass die Domain Dir gehört. Das geht mit ein paar DNS-Einträgen: kleinen Angaben zu Deiner Domain, die öffentlich nachzulesen sind.`,
    stepsHeading: 'So geht es',
    steps: (domain: string, records: number) => [
      `Melde Dich bei dem Anbieter an, bei dem Deine Domain ${domain} liegt.`,
      `Öffne dort die DNS-Einstellungen und lege ${records === 1 ? 'den Eintrag von unten' : `die ${records} Einträge von unten`} neu an, am besten mit Kopieren und Einfügen.`,
      'Speichere. Was schon da ist, lass bitte stehen: Deine Website und Deine Postfächer ändern sich nicht.',
    ],
    recordsHeading: 'Deine Einträge',
    forwardHeading: 'Kümmert sich jemand anderes um Deine Domain?',
    forward:
      'Leite diese Mail einfach weiter, zum Beispiel an Deine Web-Agentur. Alles Nötige steht darin, und der Link zeigt nur diese Einträge, nichts sonst aus Deinem Konto.',
    nextHeading: 'Wie es weitergeht',
    next: 'Wir prüfen von selbst, ob die Einträge zu sehen sind. Das dauert meist ein paar Minuten, manchmal bis zu einer Stunde. Sobald alles stimmt, bekommst Du eine Mail.',
  },
  domainVerified: {
    subject: 'Deine E-Mail-Domain ist bereit!',
    preview: (domain: string) => `${domain} ist geprüft. Du musst nichts weiter tun.`,
    heading: (domain: string) => `Geschafft! ${domain} ist bereit`,
    status: 'Verifiziert und aktiv',
    intro: (sending: string) =>
      `Ab jetzt gehen Deine Mails über ${sending} hinaus. Du musst nichts weiter tun.`,
    keep: 'Lass die DNS-Einträge bitte stehen: Ohne sie kommen Deine Mails nicht mehr zuverlässig an. Wir schauen jeden Tag nach und melden uns, falls etwas fehlt.',
  },
  needsYou: {
    subject: (service: ServiceId) => `${servicesDe[service]} braucht Deine Hilfe`,
    preview: 'Hier kommen wir allein nicht weiter. In der Mail steht, was zu tun ist.',
    heading: 'Hier brauchen wir Dich',
    about: (service: ServiceId, domain: string | undefined) =>
      domain
        ? `${servicesDe[service]} ${domain} ist noch nicht bereit.`
        : `${servicesDe[service]} ist noch nicht bereit.`,
    reasonHeading: 'Was los ist',
    wayOutHeading: 'Was Du tun kannst',
    wayOut:
      'Öffne Deine Einstellungen. Dort siehst Du den Stand, kannst etwas ändern und es noch einmal versuchen. Danach geht es von selbst weiter.',
  },
  dnsReminder: {
    subject: (days: number) => `Deine E-Mail-Domain wartet seit ${days} Tagen auf Dich`,
    preview: (open: number, total: number) => `${openOfDe(open, total)}. Hier steht genau, was zu tun ist.`,
    heading: (open: number, total: number) => openOfDe(open, total),
    intro: (domain: string, days: number) =>
      `vor ${days} Tagen haben wir Dir die DNS-Einträge für ${domain} geschickt. Solange sie nicht vollständig sind, können wir keine Mails über Deine Domain verschicken.`,
    openHeading: 'Das ist noch zu tun',
    next: (giveUpDays: number) =>
      `Sobald alles stimmt, bekommst Du eine Mail. Wir prüfen ${giveUpDays} Tage lang von selbst, danach nur noch, wenn Du „Jetzt prüfen“ drückst.`,
  },
  recordsLost: {
    subject: 'Bei Deiner E-Mail-Domain fehlen Einträge',
    preview: (domain: string) => `DNS-Einträge von ${domain} sind verschwunden oder haben sich geändert.`,
    heading: (domain: string) => `Bei ${domain} fehlt etwas`,
    intro: (sending: string) =>
      `Deine Mails gehen über ${sending} hinaus. DNS-Einträge, die dafür nötig sind, waren schon da und fehlen jetzt oder haben sich geändert. Bis sie wieder stimmen, können Deine Mails im Spam landen oder abgewiesen werden.`,
    why: 'Oft passiert das, wenn eine Domain zu einem anderen Anbieter umzieht oder jemand die DNS-Einstellungen aufräumt.',
    openHeading: 'Bitte trage wieder ein',
    next: 'Danach musst Du nichts tun: Wir prüfen von selbst und schalten Deine Domain wieder frei.',
  },
}

export type MailTexts = typeof de

const en: MailTexts = {
  hello: (company) => `Hello ${company},`,
  whyYou: (platform, company) => `${platform} sent you this mail because you are the contact of ${company}.`,
  support: 'Questions? Write to us:',
  openSettings: 'Open settings',
  record: {
    number: (position, total) => `Record ${position} of ${total}`,
    type: 'Type',
    priority: 'Priority',
    ttl: 'TTL (lifetime)',
    ttlDefault: 'leave the default',
    ttlSeconds: (seconds) => `${seconds} seconds`,
    host: 'Name/Host',
    fullName: 'Full name, if you are asked for it',
    value: 'Value',
    found: 'What we found',
    doneHeading: 'Already right',
    trailingDot: (host) => `At ${host} this value needs one more dot at its end.`,
  },
  setup: {
    guess: (host) => `Our guess: your domain is kept at ${host}.`,
    guide: (host) => `Guide for ${host}, step by step`,
    button: 'See and check the records',
    noLogin: 'No login needed, with buttons to copy.',
    validUntil: (date) => `The link is valid until ${date}.`,
  },
  dnsInstructions: {
    subject: 'Your e-mail domain is almost ready!',
    preview: (domain) => `One step left at the provider of ${domain}. This mail says what to enter.`,
    heading: (domain) => `Almost done: ${domain}`,
    intro: (sending) =>
      `Your sending domain ${sending} is set up. For your mails to arrive and stay out of spam, you still have to confirm that the domain is yours. A few DNS records do that: small facts about your domain that everybody can look up.`,
    stepsHeading: 'How to do it',
    steps: (domain, records) => [
      `Log in at the provider where your domain ${domain} is kept.`,
      `Open the DNS settings there and add ${records === 1 ? 'the record below' : `the ${records} records below`}, best with copy and paste.`,
      'Save. Please leave what is already there: your website and your mailboxes do not change.',
    ],
    recordsHeading: 'Your records',
    forwardHeading: 'Does somebody else look after your domain?',
    forward:
      'Simply forward this mail, for example to your web developer. Everything needed is in it, and the link shows these records only, nothing else of your account.',
    nextHeading: 'What happens next',
    next: 'We check by ourselves whether the records can be seen. It usually takes some minutes, sometimes up to an hour. You get a mail as soon as everything is right.',
  },
  domainVerified: {
    subject: 'Your e-mail domain is ready!',
    preview: (domain) => `${domain} is verified. There is nothing more to do.`,
    heading: (domain) => `Done! ${domain} is ready`,
    status: 'Verified and active',
    intro: (sending) => `From now on your mails are sent from ${sending}. There is nothing more to do.`,
    keep: 'Please leave the DNS records in place: without them your mails no longer arrive reliably. We look every day and tell you if something is missing.',
  },
  needsYou: {
    subject: (service) => `${servicesEn[service]} needs your help`,
    preview: 'We cannot go on alone here. This mail says what to do.',
    heading: 'We need you here',
    about: (service, domain) => `${servicesEn[service]}${domain ? ` ${domain}` : ''} is not ready yet.`,
    reasonHeading: 'What is going on',
    wayOutHeading: 'What you can do',
    wayOut:
      'Open your settings. There you see how things stand, can change something and try again. It goes on by itself afterwards.',
  },
  dnsReminder: {
    subject: (days) => `Your e-mail domain has been waiting for you for ${days} days`,
    preview: (open, total) => `${openOfEn(open, total)}. This mail says exactly what to do.`,
    heading: (open, total) => openOfEn(open, total),
    intro: (domain, days) =>
      `${days} days ago we sent you the DNS records for ${domain}. As long as they are not complete, we cannot send mails from your domain.`,
    openHeading: 'Still to do',
    next: (giveUpDays) =>
      `You get a mail as soon as everything is right. We check by ourselves for ${giveUpDays} days, afterwards only when you press “Check now”.`,
  },
  recordsLost: {
    subject: 'Records of your e-mail domain are missing',
    preview: (domain) => `DNS records of ${domain} have disappeared or changed.`,
    heading: (domain) => `Something is missing at ${domain}`,
    intro: (sending) =>
      `Your mails are sent from ${sending}. DNS records they need were there and are now missing or changed. Until they are right again, your mails may land in spam or be refused.`,
    why: 'This often happens when a domain moves to another provider or somebody tidies up the DNS settings.',
    openHeading: 'Please enter again',
    next: 'There is nothing to do afterwards: we check by ourselves and switch your domain on again.',
  },
}

export const mailTexts: Record<Locale, MailTexts> = { de, en }

function openOfDe(open: number, total: number): string {
  return open === 1
    ? `Noch 1 von ${total} Einträgen fehlt oder stimmt nicht`
    : `Noch ${open} von ${total} Einträgen fehlen oder stimmen nicht`
}

function openOfEn(open: number, total: number): string {
  return `${open} of ${total} records ${open === 1 ? 'is' : 'are'} still missing or wrong`
}

/** Operators get both languages in one mail: nobody knows who is on duty. */
export const operatorTexts = {
  subject: (it: { platformName: string; companyName: string; service: ServiceId; reason: string }) =>
    `[${it.platformName}] ${it.reason}: ${it.service}, ${it.companyName}`,
  heading: 'Ein Dienst braucht Dich · A service needs you',
  preview: (company: string) => `${company}: für Operatoren, for operators`,
  de: 'Dieser Dienst kommt ohne einen Operator nicht weiter. Der Kunde liest nur: „Wir kümmern uns darum.“',
  en: 'This service cannot go on without an operator. The tenant only reads: “We are on it.”',
  tenant: 'Kunde · Tenant',
  service: 'Dienst · Service',
  reason: 'Grund · Reason',
  detail: 'Einzelheiten · Detail',
  button: 'Öffnen · Open',
}
