// Every text of the public pages. German is written first and gives the type: English must say the same, or it does not compile.
import type { ServiceId } from '@/domain/services'
import type { Locale } from '@/domain/tenantSpec'

const de = {
  otherLanguage: 'English',
  setup: {
    heading: {
      'email-domain': 'E-Mail-Domain einrichten',
      'phone-number': 'Telefonnummer einrichten',
      'website-domain': 'Website-Domain einrichten',
      'whatsapp-business': 'WhatsApp Business einrichten',
    } as Record<ServiceId, string>,
    forDomain: 'für',
    statusHeading: 'Stand',
    recordsHeading: 'DNS-Einträge',
    recordsIntro: 'Füge diese DNS-Einträge bei deinem Domain-Provider hinzu',
    recordsWhy:
      'DNS-Einträge sind kleine, öffentliche Angaben zu einer Domain. Was schon da ist, bleibt bitte stehen: Website und Postfächer ändern sich nicht.',
    recordsDone: 'Einträge ansehen',
    recordsSoon: 'Die Einträge werden gerade vorbereitet und erscheinen gleich hier.',
    noRecords: 'Hier ist nichts einzutragen.',
    checkNow: 'Jetzt prüfen',
    checking: 'Wir schauen nach…',
    checked: 'Gerade geprüft.',
    checkTooSoon: (seconds: number) =>
      `Wir haben gerade erst geprüft. In ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} geht es wieder.`,
    checkFailed: 'Das hat nicht geklappt. Bitte versuche es gleich noch einmal.',
    offline: 'Gerade erreichen wir den Server nicht. Die Seite versucht es weiter.',
    lastChecked: 'Zuletzt geprüft:',
    neverChecked: 'Noch nicht geprüft',
    noScript: 'Ohne JavaScript aktualisiert sich der Stand nicht von selbst: Lade die Seite dafür neu.',
    done: 'Geschafft!',
    ready: {
      'email-domain':
        'Alle Einträge sind da. Mails können jetzt über diese Domain verschickt werden. Du musst nichts weiter tun.',
      'phone-number': 'Die Nummer ist bereit.',
      'website-domain': 'Alle Einträge sind da. Die Website ist unter dieser Domain erreichbar.',
      'whatsapp-business': 'WhatsApp Business ist bereit.',
    } as Record<ServiceId, string>,
    keepRecords: 'Lass die Einträge bitte stehen, sie werden dauerhaft gebraucht.',
    nextHeading: 'Wie es weitergeht',
    next: [
      'Trage die Einträge beim Anbieter der Domain ein, am besten mit Kopieren und Einfügen.',
      'Wir prüfen von selbst, ob sie zu sehen sind, und solange diese Seite offen ist, besonders oft. Das dauert meist ein paar Minuten, manchmal bis zu einer Stunde. Du kannst die Seite schließen und später wiederkommen.',
      'Sobald alles stimmt, wird diese Seite grün. Wer die Domain angemeldet hat, bekommt eine Mail.',
    ],
    safe: 'Diese Seite zeigt nur die Einträge dieser Domain. Du kannst den Link an die Person weitergeben, die sich um die Domain kümmert.',
  },
  help: {
    heading: 'Benötigst Du Hilfe?',
    intro: 'Hier sind Anleitungen für beliebte Provider',
    guess: (host: string) => `Wir vermuten: ${host} — stimmt das?`,
    guideFor: (host: string) => `Anleitung für ${host}`,
    generalGuide: 'Allgemeine Anleitung',
    otherHost: 'Anderer Anbieter',
  },
  guide: {
    indexTitle: 'DNS-Einträge eintragen',
    indexIntro: 'Schritt für Schritt, bei dem Anbieter, bei dem Deine Domain liegt.',
    title: (host: string) => `DNS-Einträge bei ${host} eintragen`,
    stepsHeading: 'Schritt für Schritt',
    quirksHeading: 'Gut zu wissen',
    generalHeading: 'Dein Anbieter ist nicht dabei?',
    generalIntro: 'So geht es bei den meisten:',
    hostsHeading: 'Anleitungen',
    othersHeading: 'Anleitungen für andere Anbieter',
    yourRecords:
      'Die Einträge für Deine Domain stehen in unserer Mail und auf der Einrichtungs-Seite, zu der sie führt. Die Namen hier sind Beispiele.',
  },
  ended: {
    changed: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'In den Einstellungen steht inzwischen eine andere Domain, oder die Einrichtung wurde beendet. Trage die alten Einträge bitte nicht mehr ein.',
    },
    unreadable: {
      title: 'Dieser Link ist abgelaufen oder unvollständig',
      text: 'Links zur Einrichtung gelten 30 Tage. Vielleicht fehlt auch ein Stück am Ende: Manche Mailprogramme schneiden lange Links ab.',
    },
    wayOutHeading: 'So geht es weiter',
    wayOut: [
      'Öffne den Link noch einmal aus der neuesten Mail.',
      'Oder bitte die Person, die Dir den Link geschickt hat, um einen neuen. In den Einstellungen stehen immer die aktuellen Einträge.',
    ],
    openSettings: 'Einstellungen öffnen',
  },
}

export type SiteTexts = typeof de

const en: SiteTexts = {
  otherLanguage: 'Deutsch',
  setup: {
    heading: {
      'email-domain': 'Set up the e-mail domain',
      'phone-number': 'Set up the phone number',
      'website-domain': 'Set up the website domain',
      'whatsapp-business': 'Set up WhatsApp Business',
    },
    forDomain: 'for',
    statusHeading: 'Status',
    recordsHeading: 'DNS records',
    recordsIntro: 'Add these DNS records at your domain provider',
    recordsWhy:
      'DNS records are small, public facts about a domain. Please leave what is already there: website and mailboxes do not change.',
    recordsDone: 'Show the records',
    recordsSoon: 'The records are being prepared and will show up here in a moment.',
    noRecords: 'There is nothing to enter here.',
    checkNow: 'Check now',
    checking: 'We are looking…',
    checked: 'Checked just now.',
    checkTooSoon: (seconds) =>
      `We have only just checked. You can check again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    checkFailed: 'That did not work. Please try again in a moment.',
    offline: 'We cannot reach the server right now. This page keeps trying.',
    lastChecked: 'Last checked:',
    neverChecked: 'Not checked yet',
    noScript: 'Without JavaScript the status does not update by itself: reload the page to see it.',
    done: 'Done!',
    ready: {
      'email-domain':
        'All records are there. E-mail can now be sent from this domain. There is nothing left for you to do.',
      'phone-number': 'The number is ready.',
      'website-domain': 'All records are there. The website can be reached at this domain.',
      'whatsapp-business': 'WhatsApp Business is ready.',
    },
    keepRecords: 'Please leave the records in place, they are needed for good.',
    nextHeading: 'What happens next',
    next: [
      'Enter the records at the provider of the domain, preferably by copy and paste.',
      'We check by ourselves whether they can be seen, and very often while this page is open. It usually takes some minutes, sometimes up to an hour. You can close the page and come back later.',
      'As soon as everything is right, this page turns green. Whoever registered the domain gets a mail.',
    ],
    safe: 'This page shows only the records of this domain. You can pass the link on to the person who looks after the domain.',
  },
  help: {
    heading: 'Do you need help?',
    intro: 'Here are guides for popular providers',
    guess: (host) => `Our guess: ${host} — is that right?`,
    guideFor: (host) => `Guide for ${host}`,
    generalGuide: 'General guide',
    otherHost: 'Another provider',
  },
  guide: {
    indexTitle: 'Enter DNS records',
    indexIntro: 'Step by step, at the provider that keeps your domain.',
    title: (host) => `Enter DNS records at ${host}`,
    stepsHeading: 'Step by step',
    quirksHeading: 'Good to know',
    generalHeading: 'Your provider is not listed?',
    generalIntro: 'This is how it works at most of them:',
    hostsHeading: 'Guides',
    othersHeading: 'Guides for other providers',
    yourRecords:
      'The records for your domain are in our mail and on the set-up page it leads to. The names here are examples.',
  },
  ended: {
    changed: {
      title: 'This link is no longer valid',
      text: 'The settings name another domain by now, or the set-up was ended. Please do not enter the old records any more.',
    },
    unreadable: {
      title: 'This link has expired or is incomplete',
      text: 'Set-up links are valid for 30 days. Or a piece is missing at the end: some mail programs cut long links.',
    },
    wayOutHeading: 'What you can do',
    wayOut: [
      'Open the link again from the latest mail.',
      'Or ask the person who sent you the link for a new one. The settings always show the current records.',
    ],
    openSettings: 'Open settings',
  },
}

export const siteTexts: Record<Locale, SiteTexts> = { de, en }
