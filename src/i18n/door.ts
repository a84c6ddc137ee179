// What is wrong with a domain or telephone number somebody typed, in a sentence that quotes it and says what to do.
// The compiler asks for a sentence for every code. Test: door.test.ts.
import type { DomainInputProblem, ParsedDomain } from '@/domain/domainName'
import type { ParsedPhone, PhoneInputProblem } from '@/domain/phone'
import type { Locale } from '@/domain/tenantSpec'

/** Found out at the door, but not from the input alone: the domain belongs to another tenant (who is not named). */
type DomainClaim = 'DomainUsed' | 'DomainOverlaps'

type Sentence = (params: Record<string, string>) => Record<Locale, string>

export const doorTexts = {
  DomainEmpty: () => ({
    de: 'Trage hier Deine Domain ein, zum Beispiel bellaitalia.de.',
    en: 'Enter your domain here, for example bellaitalia.de.',
  }),
  DomainIsEmail: (p) => ({
    de: `„${p.input}“ ist eine E-Mail-Adresse. Trage nur die Domain ein, also den Teil nach dem @.`,
    en: `“${p.input}” is an e-mail address. Enter the domain only: the part after the @.`,
  }),
  DomainHasUser: (p) => ({
    de: `„${p.input}“ enthält Zugangsdaten (vor dem @). Trage nur die Domain ein, ohne Benutzername und Passwort.`,
    en: `“${p.input}” contains a user name (before the @). Enter the domain only, without user name and password.`,
  }),
  DomainHasPort: (p) => ({
    de: `„${p.input}“ enthält eine Portnummer. Lass „:${p.port}“ weg und trage nur die Domain ein.`,
    en: `“${p.input}” contains a port number. Leave out “:${p.port}” and enter the domain only.`,
  }),
  DomainHasSpaces: (p) => ({
    de: `„${p.input}“ enthält Leerzeichen. Trage genau eine Domain ohne Leerzeichen ein, zum Beispiel bellaitalia.de.`,
    en: `“${p.input}” contains blanks. Enter exactly one domain without blanks, for example bellaitalia.de.`,
  }),
  DomainIsIp: (p) => ({
    de: `„${p.input}“ ist eine IP-Adresse. Wir brauchen den Namen Deiner Domain, zum Beispiel bellaitalia.de.`,
    en: `“${p.input}” is an IP address. We need the name of your domain, for example bellaitalia.de.`,
  }),
  DomainIsReserved: (p) => ({
    de: `„${p.input}“ gibt es im Internet nicht: „${p.ending}“ ist für Tests und interne Netze reserviert. Trage die Domain ein, die Du bei Deinem Anbieter registriert hast.`,
    en: `“${p.input}” does not exist on the internet: “${p.ending}” is reserved for tests and internal networks. Enter the domain you have registered with your provider.`,
  }),
  DomainHasNoEnding: (p) => ({
    de: `Bei „${p.input}“ fehlt die Endung. Vollständig ist zum Beispiel bellaitalia.de.`,
    en: `“${p.input}” lacks its ending. Complete is, for example, bellaitalia.de.`,
  }),
  DomainIsEnding: (p) => ({
    de: `„${p.input}“ ist nur eine Domain-Endung. Trage den Namen davor mit ein, zum Beispiel bellaitalia.de.`,
    en: `“${p.input}” is only a domain ending. Enter the name in front of it too, for example bellaitalia.de.`,
  }),
  DomainEndingUnknown: (p) => ({
    de: `Die Endung „.${p.ending}“ in „${p.input}“ gibt es nicht. Hast Du Dich vertippt?`,
    en: `There is no ending “.${p.ending}” as in “${p.input}”. Is it a typing mistake?`,
  }),
  DomainTooLong: (p) => ({
    de: `„${p.input}“ ist zu lang: ${p.length} Zeichen, erlaubt sind höchstens 253. Trage nur die Domain ein, zum Beispiel bellaitalia.de.`,
    en: `“${p.input}” is too long: ${p.length} characters, at most 253 are allowed. Enter the domain only, for example bellaitalia.de.`,
  }),
  DomainPartTooLong: (p) => ({
    de: `In „${p.input}“ ist „${p.part}“ zu lang. Zwischen zwei Punkten dürfen höchstens 63 Zeichen stehen. Prüfe bitte die Schreibweise.`,
    en: `In “${p.input}” the part “${p.part}” is too long. At most 63 characters may stand between two dots. Please check how it is spelled.`,
  }),
  DomainPartEmpty: (p) => ({
    de: `In „${p.input}“ steht ein Punkt zu viel, am Rand oder direkt neben einem anderen. Lösche ihn, zum Beispiel: bellaitalia.de.`,
    en: `“${p.input}” has one dot too many, at its edge or right beside another. Delete it, for example: bellaitalia.de.`,
  }),
  DomainHasUnderscore: (p) => ({
    de: `„${p.input}“ enthält einen Unterstrich. In einer Domain sind nur Buchstaben, Ziffern, Bindestriche und Punkte erlaubt. Meinst Du einen Bindestrich?`,
    en: `“${p.input}” contains an underscore. A domain may only have letters, digits, hyphens and dots. Do you mean a hyphen?`,
  }),
  DomainHasHyphenAtEdge: (p) => ({
    de: `In „${p.input}“ beginnt oder endet „${p.part}“ mit einem Bindestrich. Das ist in einer Domain nicht erlaubt: Lösche ihn.`,
    en: `In “${p.input}” the part “${p.part}” begins or ends with a hyphen. A domain may not have that: delete it.`,
  }),
  DomainHasCharacter: (p) => ({
    de: `„${p.input}“ enthält das Zeichen „${p.character}“, das in einer Domain nicht vorkommen kann. Lösche es oder tippe die Domain neu ein.`,
    en: `“${p.input}” contains the character “${p.character}”, which a domain cannot have. Delete it or type the domain anew.`,
  }),
  DomainHasEmoji: (p) => ({
    de: `„${p.input}“ enthält ein Emoji oder Symbol. Damit kommen E-Mails nicht zuverlässig an, nimm bitte eine Domain ohne Emoji.`,
    en: `“${p.input}” contains an emoji or symbol. Mail does not arrive reliably with it, please use a domain without emoji.`,
  }),
  DomainIsNoInternationalName: (p) => ({
    de: `„${p.input}“ ist kein gültiger Domainname. Prüfe bitte die Schreibweise, auch bei Umlauten und bei „xn--“.`,
    en: `“${p.input}” is not a valid domain name. Please check how it is spelled, also umlauts and “xn--”.`,
  }),
  DomainIsMailProvider: (p) => ({
    de: `„${p.input}“ gehört einem Anbieter von Postfächern. Trage die Domain ein, die Deiner Firma gehört, oder lass das Feld leer, wenn Du keine hast.`,
    en: `“${p.input}” belongs to a mailbox provider. Enter the domain your business owns, or leave the field empty if you have none.`,
  }),
  PlatformDomain: (p) => ({
    de: `„${p.input}“ gehört zu unserer Plattform. Trage Deine eigene Domain ein, oder lass das Feld leer, wenn Du keine hast.`,
    en: `“${p.input}” belongs to our platform. Enter a domain of your own, or leave the field empty if you have none.`,
  }),
  DomainUsed: (p) => ({
    de: `„${p.input}“ ist hier schon für ein anderes Unternehmen eingetragen. Gehört die Domain Dir? Dann schreib uns bitte.`,
    en: `“${p.input}” is already entered here for another business. Is the domain yours? Then please write to us.`,
  }),
  DomainOverlaps: (p) => ({
    de: `„${p.input}“ überschneidet sich mit einer Domain, die hier schon für ein anderes Unternehmen eingetragen ist. Gehört die Domain Dir? Dann schreib uns bitte.`,
    en: `“${p.input}” overlaps with a domain that is already entered here for another business. Is the domain yours? Then please write to us.`,
  }),

  PhoneEmpty: () => ({
    de: 'Trage hier Deine Telefonnummer ein, zum Beispiel +4915112345678.',
    en: 'Enter your phone number here, for example +4915112345678.',
  }),
  PhoneIsNoNumber: (p) => ({
    de: `„${p.input}“ ist keine Telefonnummer. Erlaubt sind Ziffern, Leerzeichen und ein + am Anfang, zum Beispiel +4915112345678.`,
    en: `“${p.input}” is not a phone number. Use digits, blanks and a + at the start, for example +4915112345678.`,
  }),
  PhoneHasLetters: (p) => ({
    de: `„${p.input}“ enthält Buchstaben. Trage nur die Nummer ein, zum Beispiel +4915112345678.`,
    en: `“${p.input}” contains letters. Enter the number only, for example +4915112345678.`,
  }),
  PhoneNeedsPrefix: (p) => ({
    de: `Bei „${p.input}“ fehlt die Vorwahl. Beginne mit 0 (030 1234567) oder mit der Landesvorwahl (+49 30 1234567).`,
    en: `“${p.input}” lacks its area code. Begin with 0 (030 1234567) or with the country code (+49 30 1234567).`,
  }),
  PhoneTooShort: (p) => ({
    de: `„${p.input}“ ist zu kurz für eine Telefonnummer. Fehlen die Vorwahl oder die letzten Ziffern?`,
    en: `“${p.input}” is too short for a phone number. Is the area code missing, or the last digits?`,
  }),
  PhoneTooLong: (p) => ({
    de: `„${p.input}“ ist zu lang für eine Telefonnummer. Trage nur eine Nummer ein und prüfe die Ziffern.`,
    en: `“${p.input}” is too long for a phone number. Enter one number only and check its digits.`,
  }),
  PhoneCountryUnknown: (p) => ({
    de: `Die Landesvorwahl in „${p.input}“ gibt es nicht. Für Deutschland beginnt die Nummer mit +49.`,
    en: `There is no such country code as in “${p.input}”. Numbers in Germany begin with +49.`,
  }),
  PhoneIsService: (p) => ({
    de: `„${p.input}“ ist eine Notruf- oder Servicenummer. Trage die Nummer ein, unter der Du selbst erreichbar bist.`,
    en: `“${p.input}” is an emergency or service number. Enter the number at which you yourself can be reached.`,
  }),
  PhoneDoesNotExist: (p) => ({
    de: `„${p.input}“ kann keine vergebene Nummer sein. Prüfe Vorwahl und Ziffern, zum Beispiel auf Zahlendreher.`,
    en: `“${p.input}” cannot be a number in use. Check the area code and the digits, for example for swapped ones.`,
  }),
} satisfies Record<DomainInputProblem | DomainClaim | PhoneInputProblem, Sentence>

type Refusal<Parsed extends { ok: boolean }> = Extract<Parsed, { ok: false }>

export function describeDomainProblem({ code, params }: Refusal<ParsedDomain>, locale: Locale): string {
  const sentence: Sentence = doorTexts[code]
  return sentence(params)[locale]
}

export function describePhoneProblem({ code, params }: Refusal<ParsedPhone>, locale: Locale): string {
  const sentence: Sentence = doorTexts[code]
  return sentence(params)[locale]
}
