// Asks what a diagnosis needs and hands it to the pure judge (domain/dnsDiagnosis). Two rounds: the records
// themselves, then only for those not found as wanted, the places where they may have ended up.
import type { DnsRecordType, WantedRecord } from '@/domain/dns'
import { diagnose, verdictOf } from '@/domain/dnsDiagnosis'
import { isAsWanted } from '@/domain/dnsExplanations'
import { followUps, type Question } from '@/domain/dnsQuestions'
import type { Diagnosis, DnsLookup } from './types'

/** Longest chain of CNAMEs that is followed. */
const MAX_ALIASES = 3

/** One look at the records. Never throws; what could not be looked up is `unknown`. */
export async function diagnoseRecords(
  lookup: DnsLookup,
  zone: string,
  records: readonly WantedRecord[],
): Promise<Diagnosis> {
  const look = new Look(lookup)
  const [nameServers] = await Promise.all([lookup.nameServers(zone), look.ask(records)])
  const open = records.filter((record) => !isAsWanted(record, look.see(record.name, record.type)))
  const missed = open.filter((record) => look.see(record.name, record.type) !== null)
  const [zoneExists] = await Promise.all([
    missed.length > 0 ? lookup.zoneExists(zone) : true,
    look.ask(missed.flatMap((record) => followUps(record, zone))),
  ])
  await Promise.all(missed.map((record) => look.followAlias(record)))

  const seen = records.map((record) => diagnose(record, { zone, see: look.see, zoneExists }))
  return { records: seen, verdict: verdictOf(seen), nameServers }
}

/** The answers of one look; each question is asked once. */
class Look {
  readonly #answers = new Map<string, readonly string[] | null>()

  constructor(private readonly lookup: DnsLookup) {}

  readonly see = (name: string, type: DnsRecordType): readonly string[] | null =>
    this.#answers.get(`${type} ${name}`) ?? (this.#answers.has(`${type} ${name}`) ? null : [])

  async ask(questions: readonly Question[]): Promise<void> {
    const fresh = new Map(questions.map((question) => [`${question.type} ${question.name}`, question]))
    for (const key of this.#answers.keys()) fresh.delete(key)
    await Promise.all(
      [...fresh].map(async ([key, { name, type }]) => {
        const answer = await this.lookup.resolve(name, type)
        this.#answers.set(
          key,
          answer.kind === 'unknown' ? null : answer.kind === 'found' ? answer.values : [],
        )
      }),
    )
  }

  /** A record behind a CNAME counts as what it leads to: authoritative servers answer with the CNAME alone. */
  async followAlias(wanted: WantedRecord): Promise<void> {
    if (wanted.type === 'CNAME') return
    let target = this.see(wanted.name, 'CNAME')?.[0]
    for (let hop = 0; target !== undefined && hop < MAX_ALIASES; hop += 1) {
      await this.ask([
        { name: target, type: wanted.type },
        { name: target, type: 'CNAME' },
      ])
      const values = this.see(target, wanted.type)
      if (isAsWanted(wanted, values)) this.#answers.set(`${wanted.type} ${wanted.name}`, values)
      target = this.see(target, 'CNAME')?.[0]
    }
  }
}
