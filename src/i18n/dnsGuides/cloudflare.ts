import * as common from './common'
import { strong, type DnsGuide } from './types'

export const cloudflare: DnsGuide = {
  id: 'cloudflare',
  name: 'Cloudflare',
  steps: {
    de: [
      common.openDe('Cloudflare'),
      common.addDe,
      ['Kopiere ', strong('Name/Host'), ' aus unserer Liste in das Feld für den Namen.'],
      common.valueDe,
      ['Bei CNAME-Einträgen: Stelle die Wolke auf ', strong('grau (DNS only)'), '.'],
      common.saveDe,
    ],
    en: [
      common.openEn('Cloudflare'),
      common.addEn,
      ['Copy the ', strong('name/host'), ' of our list into the name field.'],
      common.valueEn,
      ['For CNAME records: set the cloud to ', strong('grey (DNS only)'), '.'],
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'Mit der ',
        strong('orangen Wolke'),
        ' antwortet Cloudflare selbst: Ein CNAME ist dann von außen nicht zu sehen und kann nicht geprüft werden.',
      ],
      [
        'Ein CNAME für die Domain selbst wird bei Cloudflare aufgelöst („Flattening“) und ist von außen nicht als CNAME zu sehen.',
      ],
    ],
    en: [
      [
        'With the ',
        strong('orange cloud'),
        ' Cloudflare answers by itself: a CNAME then cannot be seen from outside and cannot be checked.',
      ],
      [
        'A CNAME for the domain itself is resolved by Cloudflare (“flattening”) and does not show as a CNAME outside.',
      ],
    ],
  },
}
