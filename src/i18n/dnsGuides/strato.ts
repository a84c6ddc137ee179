import * as common from './common'
import { code, strong, type DnsGuide } from './types'

export const strato: DnsGuide = {
  id: 'strato',
  name: 'STRATO',
  steps: {
    de: [
      ['Melde Dich bei STRATO an und öffne die Verwaltung Deiner Domain.'],
      [
        strong('Lege zuerst die Subdomain an'),
        ', die in unserer Liste unter Name/Host steht, zum Beispiel ',
        code(common.exampleHost),
        '.',
      ],
      [
        'Öffne für MX-Einträge die DNS-Einstellungen ',
        strong('dieser Subdomain'),
        ' und wähle bei MX den ',
        strong('eigenen Mailserver'),
        '. Für die Priorität gibt es dort Wörter statt Zahlen: Nimm ',
        strong('Low'),
        '.',
      ],
      common.finalDotDe,
      [
        'Trage bei TXT-Einträgen das ',
        strong('Präfix'),
        ' ein, also Name/Host aus unserer Liste. STRATO hängt die Domain selbst an.',
      ],
      common.valueDe,
      common.saveDe,
    ],
    en: [
      ['Log in at STRATO and open the administration of your domain.'],
      [
        strong('First create the sub-domain'),
        ' that our list shows as name/host, for example ',
        code(common.exampleHost),
        '.',
      ],
      [
        'For MX records open the DNS settings of ',
        strong('this sub-domain'),
        ' and choose ',
        strong('your own mail server'),
        ' (“eigener Mailserver”). The priority is a word instead of a number there: take ',
        strong('Low'),
        '.',
      ],
      common.finalDotEn,
      [
        'For TXT records enter the ',
        strong('prefix'),
        ' (“Präfix”): the name/host of our list. STRATO adds the domain by itself.',
      ],
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'Ein CNAME geht bei STRATO nur für Subdomains und ',
        strong('löscht dort'),
        ' A-Eintrag, Weiterleitungen, FTP und Postfächer.',
      ],
      [
        'STRATO legt selbst einen DMARC-Eintrag an (',
        code('v=DMARC1;p=reject;'),
        '). Das ist in Ordnung, sobald alle Einträge verifiziert sind.',
      ],
      ['Meldet unsere Prüfung eine falsche Priorität, wähle bei STRATO eine andere Stufe.'],
    ],
    en: [
      [
        'At STRATO a CNAME works for sub-domains only and ',
        strong('deletes'),
        ' their A record, redirects, FTP and mailboxes.',
      ],
      [
        'STRATO adds a DMARC record by itself (',
        code('v=DMARC1;p=reject;'),
        '). That is fine as soon as all records are verified.',
      ],
      ['If our check reports a wrong priority, choose another level at STRATO.'],
    ],
  },
}
