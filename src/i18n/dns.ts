// What a DNS record is for, and what is wrong with it, in words for people who have never seen one.
// Says what to do in the panel of the host, where we know it. Test: dns.test.ts.
import type { DnsProblem, DnsPurpose, DnsRecordState } from '@/domain/dns'
import type { DnsHost } from '@/domain/dnsHosts'
import type { Locale } from '@/domain/tenantSpec'
import { problemTexts, type ProblemFacts, type ProblemText } from './dnsProblems'

type Text = Record<Locale, string>
export type KnownHost = Pick<DnsHost, 'name' | 'needsTrailingDot'>

const purposeTexts: Record<DnsPurpose, Text> = {
  spf: {
    de: 'Sagt anderen Mailservern, dass wir in Deinem Namen E-Mails verschicken dürfen (SPF).',
    en: 'Tells other mail servers that we may send e-mail in your name (SPF).',
  },
  'return-path': {
    de: 'Nimmt Meldungen über unzustellbare E-Mails entgegen (Return-Path). Dein Postfach ändert sich dadurch nicht.',
    en: 'Takes back messages about undeliverable e-mail (return path). Your mailbox does not change.',
  },
  dkim: {
    de: 'Eine digitale Unterschrift: Empfänger können prüfen, dass Deine E-Mails echt und unverändert sind (DKIM).',
    en: 'A digital signature: receivers can check that your e-mails are genuine and unchanged (DKIM).',
  },
  receiving: {
    de: 'Leitet E-Mails, die an diese Adresse gehen, an uns weiter.',
    en: 'Passes e-mail that is sent to this address on to us.',
  },
  tracking: {
    de: 'Lässt Links in Deinen E-Mails unter Deinem eigenen Namen laufen.',
    en: 'Lets the links in your e-mails run under your own name.',
  },
  other: {
    de: 'Wird gebraucht, um Deine Domain einzurichten.',
    en: 'Needed to set your domain up.',
  },
}

export const describePurpose = (purpose: DnsPurpose, locale: Locale): string => purposeTexts[purpose][locale]

/** Null for a record without a problem. */
export function describeProblem(
  record: DnsRecordState,
  host: KnownHost | null,
  locale: Locale,
): ProblemText | null {
  if (!record.problem) return null
  const facts = factsOf(record, record.problem, host)
  return problemTexts[record.problem.code](facts)[locale]
}

function factsOf(record: DnsRecordState, problem: DnsProblem, host: KnownHost | null): ProblemFacts {
  return {
    host: record.host,
    name: record.name,
    type: record.type,
    value: short(record.value),
    priority: record.priority ?? 10,
    found: short(record.found?.[0] ?? ''),
    isCatchAll: Boolean(record.found?.length),
    at: problem.at ?? record.name,
    foundType: problem.foundType ?? record.type,
    hostName: { de: host?.name ?? 'Dein Anbieter', en: host?.name ?? 'your provider' },
    needsDot: host?.needsTrailingDot === true,
  }
}

const short = (value: string): string =>
  value.length > 60 ? `${value.slice(0, 40)}…${value.slice(-12)}` : value
