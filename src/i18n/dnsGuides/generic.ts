import * as common from './common'
import { code, strong, type DnsGuide } from './types'

export const generic: DnsGuide = {
  id: 'generic',
  name: null,
  steps: {
    de: [
      [
        'Melde Dich bei dem Anbieter an, bei dem Du Deine Domain gekauft hast, und öffne ihre ',
        strong('DNS-Einstellungen'),
        '.',
      ],
      common.addDe,
      [
        'Trage als Namen zuerst nur ',
        strong('Name/Host'),
        ' aus unserer Liste ein, zum Beispiel ',
        code(common.exampleHost),
        '. Die meisten Anbieter hängen die Domain selbst an.',
      ],
      common.valueDe,
      common.saveDe,
    ],
    en: [
      ['Log in at the company where you bought your domain and open its ', strong('DNS settings'), '.'],
      common.addEn,
      [
        'As name first enter only the ',
        strong('name/host'),
        ' of our list, for example ',
        code(common.exampleHost),
        '. Most hosts add the domain by themselves.',
      ],
      common.valueEn,
      common.saveEn,
    ],
  },
  quirks: {
    de: [
      [
        'Manche Anbieter brauchen bei MX und CNAME einen ',
        strong('Punkt am Ende'),
        ' des Ziels. Unsere Prüfung sagt Dir, wenn er fehlt.',
      ],
      [
        'Wenn Du nicht weiterkommst: Schicke den Link zu dieser Einrichtung an die Person, die Deine Website betreut.',
      ],
    ],
    en: [
      [
        'Some hosts need a ',
        strong('dot at the end'),
        ' of MX and CNAME targets. Our check tells you when it is missing.',
      ],
      ['If you are stuck: send the link to this set-up to the person who looks after your website.'],
    ],
  },
}
