// The JSON schema of a stored `dnsRecords` entry, for the generated types of the documents.
import type { JSONSchema4 } from 'json-schema'
import { dnsProblemCodes, dnsPurposes } from './dns'

const text: JSONSchema4 = { type: 'string' }

export const dnsRecordStateSchema: Record<string, JSONSchema4> = {
  DnsRecordState: {
    type: 'object',
    additionalProperties: false,
    required: ['purpose', 'type', 'name', 'host', 'value', 'status'],
    properties: {
      purpose: { type: 'string', enum: [...dnsPurposes] },
      type: { type: 'string', enum: ['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA'] },
      name: text,
      host: text,
      value: text,
      priority: { type: 'number' },
      ttl: { type: 'number' },
      status: { type: 'string', enum: ['pending', 'verified'] },
      found: { type: 'array', items: text },
      problem: {
        type: 'object',
        additionalProperties: false,
        required: ['code'],
        properties: {
          code: { type: 'string', enum: [...dnsProblemCodes] },
          at: text,
          foundType: { type: 'string', enum: ['MX', 'TXT', 'CNAME', 'A', 'AAAA', 'CAA'] },
        },
      },
    },
  },
}
