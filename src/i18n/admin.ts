// What the admin's own components say. Statuses, reasons, records and steps have their words in the files beside this one.
import type { ServiceId } from '@/domain/services'
import type { Locale } from '@/domain/tenantSpec'

/** For services with DNS records. */
type RecordsHeadings = Partial<Record<ServiceId, string>>
/** For services whose name alone does not say what is now possible. */
type ReadyTexts = Partial<Record<ServiceId, (domain: string) => string>>

const de = {
  card: {
    saveFirst: 'Speichere den Mandanten zuerst. Danach richtest Du hier seine Dienste ein.',
    enterDomain:
      'Trage oben unter „Eigene Domain“ Deine Domain ein und speichere. Den Rest bereiten wir vor.',
    startHint: (domain: string) => `${domain} ist eingetragen. Starte jetzt die Einrichtung.`,
    archived: 'Dieser Mandant ist archiviert, hier wird nichts eingerichtet.',
    ready: {
      'email-domain': (domain) =>
        `Deine Mails gehen jetzt über ${domain} hinaus, Du musst nichts weiter tun. Lass die DNS-Einträge bitte stehen.`,
    } as ReadyTexts,
    sendingDomain: 'Versand-Domain',
    step: (position: number, total: number, label: string) => `Schritt ${position} von ${total}: ${label}`,
    lastChecked: 'Zuletzt geprüft',
    nextCheck: 'Nächste Prüfung',
    start: 'Einrichtung starten',
    check: 'Jetzt prüfen',
    retry: 'Erneut versuchen',
    started: 'Die Einrichtung läuft an…',
    checking: 'Wir prüfen…',
    actionFailed: 'Das hat gerade nicht geklappt. Bitte versuche es gleich noch einmal.',
    recordsHeading: { 'email-domain': 'E-Mail-Domain einrichten' } as RecordsHeadings,
    recordsHint: 'Füge diese DNS-Einträge bei deinem Domain-Provider hinzu',
    showRecords: 'DNS-Einträge anzeigen',
    guess: (host: string) => `Wir vermuten: ${host} – stimmt das?`,
    guideFor: (host: string) => `Zur Anleitung für ${host}`,
    help: 'Benötigst Du Hilfe? Hier sind Anleitungen für beliebte Provider',
    newTab: '(neuer Tab)',
    details: 'Technische Details',
    reason: 'Grund',
    resendId: 'Resend Domain ID',
    since: 'Status seit',
    verifiedAt: 'Verifiziert am',
    job: 'Letzter Job',
    nameServers: 'Nameserver',
  },
  time: { past: 'gerade eben', future: 'gleich' },
  timeline: {
    heading: 'Was bisher geschah',
    empty: 'Noch nichts: Für diesen Mandanten ist noch kein Schritt gelaufen.',
    failed: 'Die Logs konnten nicht geladen werden.',
    saveFirst: 'Nach dem Speichern siehst Du hier jeden Schritt der Einrichtung.',
    withoutJob: 'Ohne Job',
    job: (id: number) => `Job ${id}`,
    statuses: { started: 'Begonnen', success: 'Erledigt', failed: 'Fehlgeschlagen' },
  },
  job: {
    retry: 'Erneut versuchen',
    cancel: 'Abbrechen',
    retried: 'Der Job läuft gleich noch einmal.',
    cancelled: 'Der Job ist abgebrochen.',
    nothingToDo: 'Dieser Job ist beendet, hier gibt es nichts zu tun.',
    cancelHeading: 'Job abbrechen?',
    cancelConfirm: 'Job abbrechen',
    cancelBody: 'Was schon getan ist, bleibt bestehen. Der Job wird nicht von selbst fortgesetzt.',
    keep: 'Weiterlaufen lassen',
  },
  nothing: 'leer',
}

type AdminTexts = typeof de

const en: AdminTexts = {
  card: {
    saveFirst: 'Save the tenant first. Then set its services up here.',
    enterDomain: 'Enter your domain above at “Own domain” and save. We prepare the rest.',
    startHint: (domain) => `${domain} is entered. Start the set-up now.`,
    archived: 'This tenant is archived, nothing is set up here.',
    ready: {
      'email-domain': (domain) =>
        `Your mails now go out from ${domain}, there is nothing left for you to do. Please leave the DNS records in place.`,
    },
    sendingDomain: 'Sending domain',
    step: (position, total, label) => `Step ${position} of ${total}: ${label}`,
    lastChecked: 'Last checked',
    nextCheck: 'Next check',
    start: 'Start set-up',
    check: 'Check now',
    retry: 'Try again',
    started: 'The set-up is starting…',
    checking: 'We are checking…',
    actionFailed: 'That did not work just now. Please try again in a moment.',
    recordsHeading: { 'email-domain': 'Set up your e-mail domain' },
    recordsHint: 'Add these DNS records at your domain provider',
    showRecords: 'Show DNS records',
    guess: (host) => `Our guess: ${host} – is that right?`,
    guideFor: (host) => `To the guide for ${host}`,
    help: 'Do you need help? Here are guides for popular providers',
    newTab: '(new tab)',
    details: 'Technical details',
    reason: 'Reason',
    resendId: 'Resend domain ID',
    since: 'Status since',
    verifiedAt: 'Verified at',
    job: 'Last job',
    nameServers: 'Name servers',
  },
  time: { past: 'just now', future: 'in a moment' },
  timeline: {
    heading: 'What happened so far',
    empty: 'Nothing yet: no step has run for this tenant.',
    failed: 'The logs could not be loaded.',
    saveFirst: 'Once saved you see every step of the set-up here.',
    withoutJob: 'Without a job',
    job: (id) => `Job ${id}`,
    statuses: { started: 'Started', success: 'Done', failed: 'Failed' },
  },
  job: {
    retry: 'Try again',
    cancel: 'Cancel',
    retried: 'The job runs again in a moment.',
    cancelled: 'The job is cancelled.',
    nothingToDo: 'This job has ended, there is nothing to do here.',
    cancelHeading: 'Cancel the job?',
    cancelConfirm: 'Cancel the job',
    cancelBody: 'What is done stays done. The job does not go on by itself.',
    keep: 'Let it run',
  },
  nothing: 'empty',
}

export const adminTexts: Record<Locale, AdminTexts> = { de, en }
