// Steps that are the same at every host. The examples are those of bellaitalia.de.
import { code, strong, type GuideStep } from './types'

export const exampleHost = 'send.emails'
export const exampleZone = 'bellaitalia.de'

export const openDe = (name: string): GuideStep => [
  `Melde Dich bei ${name} an, wähle Deine Domain und öffne ihre `,
  strong('DNS-Einstellungen'),
  '.',
]
export const openEn = (name: string): GuideStep => [
  `Log in at ${name}, choose your domain and open its `,
  strong('DNS settings'),
  '.',
]

export const addDe: GuideStep = [
  'Lege für jede Zeile unserer Liste einen neuen Eintrag an und wähle den ',
  strong('Typ'),
  ' aus der Liste (MX, TXT oder CNAME).',
]
export const addEn: GuideStep = [
  'Add a new record for each row of our list and choose its ',
  strong('type'),
  ' from the list (MX, TXT or CNAME).',
]

export const relativeNameDe: GuideStep = [
  'Kopiere in das Feld für den Namen nur ',
  strong('Name/Host'),
  ' aus unserer Liste, zum Beispiel ',
  code(exampleHost),
  ', nicht ',
  code(`${exampleHost}.${exampleZone}`),
  ': Die Domain wird von selbst angehängt.',
]
export const relativeNameEn: GuideStep = [
  'Copy only the ',
  strong('name/host'),
  ' of our list into the name field, for example ',
  code(exampleHost),
  ', not ',
  code(`${exampleHost}.${exampleZone}`),
  ': the domain is added by itself.',
]

export const valueDe: GuideStep = [
  'Kopiere den ',
  strong('Wert'),
  ' vollständig und ohne Anführungszeichen. Bei MX trage auch die ',
  strong('Priorität'),
  ' ein.',
]
export const valueEn: GuideStep = [
  'Copy the whole ',
  strong('value'),
  ', without quotation marks. For MX enter the ',
  strong('priority'),
  ' too.',
]

export const saveDe: GuideStep = [
  'Speichere und komm hierher zurück. Wir prüfen von selbst, bis alles zu sehen ist. Das dauert meist Minuten, manchmal länger.',
]
export const saveEn: GuideStep = [
  'Save and come back here. We keep looking until everything can be seen. It usually takes minutes, sometimes longer.',
]

export const finalDotDe: GuideStep = [
  'Setze bei MX und CNAME einen ',
  strong('Punkt ans Ende'),
  ' des Ziels, zum Beispiel ',
  code('mail.example.com.'),
  ' statt ',
  code('mail.example.com'),
  '. Ohne Punkt wird Deine Domain angehängt.',
]
export const finalDotEn: GuideStep = [
  'For MX and CNAME put a ',
  strong('dot at the end'),
  ' of the target, for example ',
  code('mail.example.com.'),
  ' instead of ',
  code('mail.example.com'),
  '. Without the dot your domain is added to it.',
]
