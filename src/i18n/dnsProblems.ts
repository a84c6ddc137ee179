// What is wrong with a DNS record and what to do about it: one text per problem, both languages side by side.
import type { DnsProblemCode } from '@/domain/dns'
import type { Locale } from '@/domain/tenantSpec'

export interface ProblemText {
  /** What is wrong, in a few words. */
  title: string
  /** What to do about it. */
  help: string
}

/** What a text may speak of. */
export interface ProblemFacts {
  /** What is typed as name at the host. */
  host: string
  name: string
  type: string
  value: string
  priority: number
  /** The first value found, shortened. */
  found: string
  isCatchAll: boolean
  at: string
  foundType: string
  hostName: Record<Locale, string>
  needsDot: boolean
}

export const problemTexts: Record<DnsProblemCode, (facts: ProblemFacts) => Record<Locale, ProblemText>> = {
  missing: (f) => ({
    de: {
      title: 'Noch nicht zu sehen',
      help: f.isCatchAll
        ? `Unter „${f.name}“ antwortet bisher nur etwas anderes („${f.found}“), vermutlich Dein Sammeleintrag „*“. Lege den Eintrag mit dem Namen „${f.host}“ zusätzlich an.`
        : `Lege bei Deinem Domain-Provider einen ${f.type}-Eintrag mit dem Namen „${f.host}“ an. Hast Du das gerade getan? Dann warte ein paar Minuten, wir prüfen von selbst weiter.`,
    },
    en: {
      title: 'Cannot be seen yet',
      help: f.isCatchAll
        ? `At “${f.name}” only something else answers so far (“${f.found}”), probably your catch-all record “*”. Add the record with the name “${f.host}” beside it.`
        : `Add a ${f.type} record with the name “${f.host}” at your DNS host. Have you just done so? Then wait some minutes, we keep looking by ourselves.`,
    },
  }),
  'wrong-value': (f) => ({
    de: {
      title: 'Falscher Wert',
      help: `Unter „${f.name}“ steht „${f.found}“. Ersetze den Wert durch den angegebenen, am besten mit dem Kopieren-Knopf.`,
    },
    en: {
      title: 'Wrong value',
      help: `At “${f.name}” there is “${f.found}”. Replace the value by the given one, best with the copy button.`,
    },
  }),
  'wrong-priority': (f) => ({
    de: {
      title: 'Falsche Priorität',
      help: `Der Wert stimmt, nur die Priorität nicht (gefunden: „${f.found}“). Stelle sie auf ${f.priority}.`,
    },
    en: {
      title: 'Wrong priority',
      help: `The value is right, only the priority is not (found: “${f.found}”). Set it to ${f.priority}.`,
    },
  }),
  'zone-doubled': (f) => ({
    de: {
      title: 'Domain doppelt im Namen',
      help: `Der Eintrag liegt unter „${f.at}“: ${f.hostName.de} hängt die Domain selbst an. Trage als Name nur „${f.host}“ ein.`,
    },
    en: {
      title: 'Domain twice in the name',
      help: `The record is at “${f.at}”: ${f.hostName.en} adds the domain by itself. Enter only “${f.host}” as name.`,
    },
  }),
  'target-zone-appended': (f) => ({
    de: {
      title: f.needsDot ? 'Punkt am Ende fehlt' : 'Domain an den Wert angehängt',
      help: f.needsDot
        ? `Das Ziel lautet jetzt „${f.found}“, weil ${f.hostName.de} ohne Punkt am Ende die Domain anhängt. Trage „${f.value}.“ ein, mit dem Punkt.`
        : `Das Ziel lautet jetzt „${f.found}“: Die Domain wurde angehängt. Trage „${f.value}.“ mit einem Punkt am Ende ein; nimmt Dein Anbieter den Punkt nicht an, dann ohne.`,
    },
    en: {
      title: f.needsDot ? 'Final dot is missing' : 'Domain added to the value',
      help: f.needsDot
        ? `The target is now “${f.found}”, because ${f.hostName.en} adds the domain when there is no dot at the end. Enter “${f.value}.” with the dot.`
        : `The target is now “${f.found}”: the domain was added to it. Enter “${f.value}.” with a dot at the end; if your DNS host refuses the dot, without it.`,
    },
  }),
  quoted: () => ({
    de: {
      title: 'Anführungszeichen im Wert',
      help: 'Der Wert wurde mit Anführungszeichen gespeichert. Lösche sie und trage nur den Text dazwischen ein.',
    },
    en: {
      title: 'Quotation marks in the value',
      help: 'The value was saved with quotation marks. Delete them and enter only the text between them.',
    },
  }),
  'line-break': () => ({
    de: {
      title: 'Zeilenumbruch oder Leerzeichen im Wert',
      help: 'Beim Kopieren sind Zeilenumbrüche oder Leerzeichen in den Wert geraten. Lösche ihn ganz und füge ihn mit dem Kopieren-Knopf neu ein.',
    },
    en: {
      title: 'Line break or blank in the value',
      help: 'Copying put line breaks or blanks into the value. Delete all of it and paste it anew with the copy button.',
    },
  }),
  'cname-conflict': (f) =>
    f.type === 'CNAME'
      ? {
          de: {
            title: 'Andere Einträge sind im Weg',
            help: `Unter „${f.name}“ gibt es schon einen ${f.foundType}-Eintrag („${f.found}“). Neben einem CNAME darf nichts anderes stehen: Lösche ihn, wenn Du ihn nicht mehr brauchst, und lege dann den CNAME an.`,
          },
          en: {
            title: 'Other records are in the way',
            help: `At “${f.name}” there is already a ${f.foundType} record (“${f.found}”). Nothing else may stand beside a CNAME: delete it if you no longer need it, then add the CNAME.`,
          },
        }
      : {
          de: {
            title: 'Ein CNAME ist im Weg',
            help: `Unter „${f.name}“ gibt es einen CNAME („${f.found}“). Daneben darf kein ${f.type}-Eintrag stehen: Lösche den CNAME, wenn Du ihn nicht mehr brauchst, und lege dann diesen Eintrag an.`,
          },
          en: {
            title: 'A CNAME is in the way',
            help: `At “${f.name}” there is a CNAME (“${f.found}”). No ${f.type} record may stand beside it: delete the CNAME if you no longer need it, then add this record.`,
          },
        },
  'second-spf': (f) => ({
    de: {
      title: 'Mehr als ein SPF-Eintrag',
      help: `Unter „${f.name}“ stehen mehrere Texte, die mit „v=spf1“ beginnen. Erlaubt ist nur einer: Lass den angegebenen stehen und lösche die anderen.`,
    },
    en: {
      title: 'More than one SPF record',
      help: `At “${f.name}” there are several texts that begin with “v=spf1”. Only one is allowed: keep the given one and delete the others.`,
    },
  }),
  duplicate: (f) => ({
    de: {
      title: 'Ein Eintrag zu viel',
      help: `Der richtige Eintrag ist da, aber unter „${f.name}“ steht noch ein weiterer ${f.type}-Eintrag. Lösche den anderen.`,
    },
    en: {
      title: 'One record too many',
      help: `The right record is there, but at “${f.name}” there is another ${f.type} record too. Delete the other one.`,
    },
  }),
  'wrong-level': (f) => ({
    de: {
      title: 'Unter dem falschen Namen',
      help: `Wir sehen diesen Wert unter „${f.at}“. Gebraucht wird er unter „${f.name}“: Trage als Name „${f.host}“ ein. Den anderen Eintrag kannst Du löschen, wenn Du ihn nur hierfür angelegt hast.`,
    },
    en: {
      title: 'At the wrong name',
      help: `We see this value at “${f.at}”. It is needed at “${f.name}”: enter “${f.host}” as name. You can delete the other record if you made it only for this.`,
    },
  }),
  'wrong-type': (f) => ({
    de: {
      title: 'Falscher Typ',
      help: `Der Wert ist da, aber als ${f.foundType}-Eintrag. Lösche ihn und lege ihn mit dem Typ ${f.type} neu an.`,
    },
    en: {
      title: 'Wrong type',
      help: `The value is there, but as a ${f.foundType} record. Delete it and add it anew with the type ${f.type}.`,
    },
  }),
  'zone-missing': (f) => ({
    de: {
      title: 'Domain nicht gefunden',
      help: `Die Domain zu „${f.name}“ gibt es im DNS nicht. Prüfe die Schreibweise und bei Deinem Domain-Provider, ob sie registriert und aktiv ist.`,
    },
    en: {
      title: 'Domain not found',
      help: `The domain of “${f.name}” does not exist in DNS. Check how it is spelled, and at your provider whether it is registered and active.`,
    },
  }),
  'lookup-failed': (f) => ({
    de: {
      title: 'Gerade nicht zu prüfen',
      help: `Die Nameserver für „${f.name}“ antworten im Moment nicht. Das heißt nicht, dass etwas fehlt: Wir versuchen es weiter, Du musst nichts tun.`,
    },
    en: {
      title: 'Cannot be checked right now',
      help: `The name servers for “${f.name}” do not answer at the moment. That does not mean that anything is missing: we keep trying, you need not do anything.`,
    },
  }),
}
