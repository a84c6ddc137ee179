// Why a wanted DNS record is not there as wanted. Pure: everything looked up comes in as `see`, nothing is asked here.
// The ladder in `explain` is the order in which explanations beat each other: the most specific first.
import type { DnsRecordState, LookupVerdict, WantedRecord } from './dns'
import * as why from './dnsExplanations'
import type { DnsFinding, Sight } from './dnsExplanations'

/** More than people read; what was found is hostile text and gets stored. */
const MAX_FOUND = 20

/** The record as seen: verified, or pending with the one problem that explains most. */
export function diagnose(wanted: WantedRecord, sight: Sight): DnsRecordState {
  const finding = explain(wanted, sight)
  if (!finding) return { ...wanted, status: 'verified' }
  const { problem, found } = finding
  return {
    ...wanted,
    status: 'pending',
    problem,
    ...(found?.length ? { found: found.slice(0, MAX_FOUND) } : {}),
  }
}

/**
 * Known facts before unknown ones: what is known to be wrong can be acted upon. A priority alone stops nobody: a lone MX
 * is used whatever its priority, and STRATO's panel knows words instead of numbers. The vendor decides; the hint stays.
 */
export function verdictOf(records: readonly DnsRecordState[]): LookupVerdict {
  const codes = records
    .flatMap((record) => record.problem?.code ?? [])
    .filter((code) => code !== 'wrong-priority')
  if (codes.length === 0) return 'ok'
  if (codes.some((code) => code !== 'missing' && code !== 'lookup-failed')) return 'wrong'
  return codes.includes('missing') ? 'missing' : 'unknown'
}

function explain(wanted: WantedRecord, sight: Sight): DnsFinding | null {
  const values = sight.see(wanted.name, wanted.type)
  if (values === null) return { problem: { code: 'lookup-failed' } }
  if (why.isAsWanted(wanted, values)) return null
  if (sight.zoneExists === false) return { problem: { code: 'zone-missing' } }
  const own = why.ownValues(wanted.name, wanted.type, sight)
  return (
    why.rivals(wanted, own) ??
    why.misspelled(wanted, own, sight.zone) ??
    why.asOtherType(wanted, sight) ??
    why.aliased(wanted, sight) ??
    why.zoneDoubled(wanted, sight) ??
    why.otherValue(wanted, own, sight.zone) ??
    why.onOtherLevel(wanted, sight) ?? { problem: { code: 'missing' }, found: why.caughtAll(wanted, values) }
  )
}
