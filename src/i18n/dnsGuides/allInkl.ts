import * as common from './common'
import { strong, type DnsGuide } from './types'

export const allInkl: DnsGuide = {
  id: 'all-inkl',
  name: 'ALL-INKL',
  steps: {
    de: [
      [
        'Melde Dich im ',
        strong('KAS'),
        ' von ALL-INKL an, wähle Deine Domain und öffne ihre ',
        strong('DNS-Einstellungen'),
        '.',
      ],
      common.addDe,
      common.relativeNameDe,
      common.valueDe,
      common.saveDe,
    ],
    en: [
      [
        'Log in to the ',
        strong('KAS'),
        ' of ALL-INKL, choose your domain and open its ',
        strong('DNS settings'),
        '.',
      ],
      common.addEn,
      common.relativeNameEn,
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      ['Für die Domain selbst bleibt das Feld für den Namen ', strong('leer'), ' (kein @).'],
      ['Das KAS zeigt Ziele mit einem Punkt am Ende an. Das ist richtig so.'],
      ['Die Priorität von MX-Einträgen hat ein eigenes Feld. Sie gehört nicht in den Wert.'],
    ],
    en: [
      ['For the domain itself the name field stays ', strong('empty'), ' (no @).'],
      ['The KAS shows targets with a dot at the end. That is right.'],
      ['The priority of MX records has a field of its own. It does not belong into the value.'],
    ],
  },
}
