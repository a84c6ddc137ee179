import * as common from './common'
import { code, strong, type DnsGuide } from './types'

export const ionos: DnsGuide = {
  id: 'ionos',
  name: 'IONOS',
  steps: {
    de: [
      common.openDe('IONOS'),
      common.addDe,
      common.relativeNameDe,
      [
        'Der Name gehört in das Feld ',
        strong('Hostname'),
        ', das Ziel von MX und CNAME in ',
        strong('Zeigt auf'),
        ' (ohne http).',
      ],
      common.valueDe,
      common.saveDe,
    ],
    en: [
      common.openEn('IONOS'),
      common.addEn,
      common.relativeNameEn,
      [
        'The name goes into the field ',
        strong('Hostname'),
        ', the target of MX and CNAME into ',
        strong('Zeigt auf (points to)'),
        ', without http.',
      ],
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'IONOS warnt manchmal, dass ein Dienst ',
        strong('im Konflikt'),
        ' steht und abgeschaltet wird. Lies die Warnung: Betrifft sie nur unsere Subdomain, bestätige sie. Betrifft sie Dein Postfach, brich ab und melde Dich bei uns.',
      ],
      ['Verwende für einen MX-Eintrag keine Priorität, die am selben Namen schon vergeben ist.'],
      ['Ein CNAME geht nur für Subdomains. Für die Domain selbst steht als Name ', code('@'), '.'],
      ['Änderungen sind nach spätestens etwa einer Stunde zu sehen.'],
    ],
    en: [
      [
        'IONOS sometimes warns that a service is ',
        strong('in conflict'),
        ' and will be switched off. Read the warning: if it is about our sub-domain only, confirm. If it is about your mailbox, cancel and write to us.',
      ],
      ['Do not use a priority for an MX record that is already taken at the same name.'],
      ['A CNAME works for sub-domains only. The name of the domain itself is ', code('@'), '.'],
      ['Changes can be seen after about an hour at the latest.'],
    ],
  },
}
