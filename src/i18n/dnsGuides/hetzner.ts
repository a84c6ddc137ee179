import * as common from './common'
import { code, strong, type DnsGuide } from './types'

export const hetzner: DnsGuide = {
  id: 'hetzner',
  name: 'Hetzner',
  steps: {
    de: [
      common.openDe('Hetzner'),
      common.addDe,
      common.relativeNameDe,
      common.finalDotDe,
      common.valueDe,
      common.saveDe,
    ],
    en: [
      common.openEn('Hetzner'),
      common.addEn,
      common.relativeNameEn,
      common.finalDotEn,
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'Der ',
        strong('Punkt am Ende'),
        ' entscheidet: Fehlt er bei MX oder CNAME, hängt Hetzner Deine Domain an das Ziel an.',
      ],
      ['Für die Domain selbst steht als Name ', code('@'), '.'],
      ['In der konsoleH und im Robot gilt dieselbe Punkt-Regel.'],
    ],
    en: [
      [
        'The ',
        strong('dot at the end'),
        ' decides: if it is missing at an MX or CNAME, Hetzner adds your domain to the target.',
      ],
      ['The name of the domain itself is ', code('@'), '.'],
      ['The same rule about the dot holds in konsoleH and in Robot.'],
    ],
  },
}
