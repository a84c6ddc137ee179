// One DNS message in, one out (or none): wire form, authority bit, truncation.
import { decode, encode, AUTHORITATIVE_ANSWER, RECURSION_DESIRED, TRUNCATED_RESPONSE } from 'dns-packet'
import type { Answer, Packet, Question } from 'dns-packet'
import type { QueryLog } from './QueryLog'
import { toAnswer } from './records'
import { resolve, type Resolution } from './resolve'
import type { Zones } from './Zones'

const CLASSIC_UDP_BYTES = 512
const LARGEST_UDP_BYTES = 1232
const RCODES = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5, TIMEOUT: 0 }

/** Null means silence: a message that is no question, or a name that is set to time out. */
export function respond(
  message: Buffer,
  transport: 'udp' | 'tcp',
  zones: Zones,
  log: QueryLog,
): Buffer | null {
  const query = decodeQuery(message)
  const question = query?.questions?.[0]
  if (!query || !question) return null
  const resolution = resolve(zones, question.name, question.type)
  log.add({ transport, name: question.name, type: question.type, rcode: resolution.rcode })
  if (resolution.rcode === 'TIMEOUT') return null
  const answer = encodeAnswer(query, question, resolution)
  if (transport === 'tcp' || answer.length <= udpLimit(query)) return answer
  return encode({ ...frame(query, question, resolution, TRUNCATED_RESPONSE), answers: [], authorities: [] })
}

function decodeQuery(message: Buffer): Packet | null {
  try {
    const packet = decode(message)
    return packet.type === 'query' ? packet : null
  } catch {
    return null
  }
}

function encodeAnswer(query: Packet, question: Question, resolution: Resolution): Buffer {
  return encode({
    ...frame(query, question, resolution, 0),
    answers: resolution.records.map(toAnswer),
    authorities: resolution.soa ? [toAnswer(resolution.soa)] : [],
  })
}

function frame(query: Packet, question: Question, { rcode }: Resolution, extraFlags: number): Packet {
  const asked = (query.flags ?? 0) & RECURSION_DESIRED
  return {
    type: 'response',
    id: query.id,
    flags: AUTHORITATIVE_ANSWER | asked | extraFlags | RCODES[rcode],
    questions: [question],
    additionals: optOf(query) ? [echoedOpt()] : [],
  }
}

function optOf(query: Packet) {
  return query.additionals?.find((record) => record.type === 'OPT')
}

function udpLimit(query: Packet): number {
  const opt = optOf(query)
  if (opt?.type !== 'OPT') return CLASSIC_UDP_BYTES
  return Math.min(Math.max(opt.udpPayloadSize, CLASSIC_UDP_BYTES), LARGEST_UDP_BYTES)
}

function echoedOpt(): Answer {
  const size = { udpPayloadSize: LARGEST_UDP_BYTES, extendedRcode: 0, ednsVersion: 0, flags: 0 }
  return { type: 'OPT', name: '.', ...size, flag_do: false, options: [] }
}
