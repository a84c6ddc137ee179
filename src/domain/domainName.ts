// What a person typed as "own domain", judged at the door. Pasted addresses are understood (scheme, path and `www.` go,
// because nobody means them); everything else that is not a plain domain is refused with the precise reason, never repaired.
import * as judges from './domainJudges'
import type { DomainFinding, DomainInputProblem, PlatformDomains } from './domainJudges'
import { toAscii, zoneOf } from './domainParts'
import { shorten } from './inputText'

export { overlaps, toUnicode, zoneOf } from './domainParts'
export type { DomainInputProblem, PlatformDomains } from './domainJudges'

export type ParsedDomain =
  | {
      ok: true
      /** Lower case, punycode, no `www.`. */
      domain: string
      /** The registrable domain above it: where the DNS host keeps the records. */
      zone: string
    }
  | {
      ok: false
      code: DomainInputProblem
      /** Always `input` (shortened, safe to show); besides it what the code's sentence names. */
      params: Record<string, string>
    }

/** Never throws; its own output is accepted unchanged. */
export function parseDomain(input: string, platform: PlatformDomains): ParsedDomain {
  const typed = hostPart(input)
  const finding = judges.judgeShape(typed) ?? judges.judgeName(typed)
  if (finding) return refused(input, finding)

  const domain = withoutWww(toAscii(typed) ?? typed)
  const wrongEnding =
    judges.judgeEnding(domain) ?? judges.judgeOwnership(domain) ?? judges.judgePlatform(domain, platform)
  return wrongEnding ? refused(input, wrongEnding) : { ok: true, domain, zone: zoneOf(domain) ?? domain }
}

function refused(input: string, { code, params }: DomainFinding): ParsedDomain {
  return { ok: false, code, params: { input: shorten(input), ...params } }
}

/** A pasted address without scheme, path, query and final dot. */
function hostPart(input: string): string {
  const address = input
    .trim()
    .toLowerCase()
    .replace(/^([a-z][a-z0-9+.-]*:)?\/\//, '')
  return address
    .replace(/[/?#][^]*$/, '')
    .replace(/\.$/, '')
    .normalize('NFC')
}

/** `www.` goes as long as a registrable domain remains: `www.de` and `www.co.uk` are somebody's names. */
function withoutWww(domain: string): string {
  const rest = domain.replace(/^www\./, '')
  return rest !== domain && zoneOf(rest) ? withoutWww(rest) : domain
}
