import * as common from './common'
import { code, strong, type DnsGuide } from './types'

export const godaddy: DnsGuide = {
  id: 'godaddy',
  name: 'GoDaddy',
  steps: {
    de: [common.openDe('GoDaddy'), common.addDe, common.relativeNameDe, common.valueDe, common.saveDe],
    en: [common.openEn('GoDaddy'), common.addEn, common.relativeNameEn, common.valueEn, common.saveEn],
  },
  quirks: {
    de: [
      [
        'GoDaddy ',
        strong('hängt die Domain selbst an den Namen an'),
        '. Wer den vollen Namen einträgt, bekommt ihn doppelt.',
      ],
      ['Für die Domain selbst steht als Name ', code('@'), '.'],
      ['Wird eine TTL verlangt, nimm 600 Sekunden oder mehr.'],
    ],
    en: [
      [
        'GoDaddy ',
        strong('adds the domain to the name by itself'),
        '. Whoever enters the full name gets the domain twice.',
      ],
      ['The name of the domain itself is ', code('@'), '.'],
      ['If a TTL is asked for, take 600 seconds or more.'],
    ],
  },
}
