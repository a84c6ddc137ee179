import * as common from './common'
import { strong, type DnsGuide } from './types'

export const namecheap: DnsGuide = {
  id: 'namecheap',
  name: 'Namecheap',
  steps: {
    de: [
      common.openDe('Namecheap'),
      [
        'Stelle in den ',
        strong('Mail Settings'),
        ' auf ',
        strong('Custom MX'),
        ' um, bevor Du den MX-Eintrag anlegst.',
      ],
      common.addDe,
      common.relativeNameDe,
      common.valueDe,
      common.saveDe,
    ],
    en: [
      common.openEn('Namecheap'),
      ['Switch the ', strong('Mail Settings'), ' to ', strong('Custom MX'), ' before you add the MX record.'],
      common.addEn,
      common.relativeNameEn,
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'Lässt sich kein MX-Eintrag anlegen, stehen die Mail Settings meist nicht auf ',
        strong('Custom MX'),
        '.',
      ],
      [
        'Achtung: Nutzt Du die E-Mail-Weiterleitung von Namecheap, frage dort vor dem Umstellen, ob sie danach noch läuft.',
      ],
    ],
    en: [
      ['If no MX record can be added, the mail settings are usually not on ', strong('Custom MX'), '.'],
      [
        "Careful: if you use Namecheap's e-mail forwarding, ask there before switching whether it keeps working.",
      ],
    ],
  },
}
