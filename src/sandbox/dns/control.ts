// /_sandbox/dns: set and remove records, publish what vendors wait for, list zones.
import { Hono } from 'hono'
import { z } from 'zod'
import { readJson } from '../http/readJson'
import type { Vendor, WantedRecord } from '../vendor'
import { isAtOrBelow, normaliseName } from './names'
import { lookUp } from './resolve'
import type { QueryLog } from './QueryLog'
import { dnsName, parseValues, recordTypes } from './records'
import { dnsModes, type Zones } from './Zones'

const put = z.discriminatedUnion('type', [
  z.object({ name: dnsName, type: z.literal('MODE'), values: z.tuple([z.enum(dnsModes)]) }),
  z.object({ name: dnsName, type: z.enum(recordTypes), values: z.array(z.string()) }),
])
const remove = z.object({ name: dnsName, type: z.enum([...recordTypes, 'MODE']).optional() })
const publishBody = z.object({ domain: dnsName })

export function dnsControl(zones: Zones, log: QueryLog, vendors: Vendor[]): Hono {
  const wanted = () => vendors.flatMap((vendor) => vendor.wantedRecords())
  return new Hono()
    .get('/', (c) => {
      const waiting = wanted().map((record) => ({ ...record, isPublished: isPublished(zones, record) }))
      return c.json({ zones: zones.list(), wanted: waiting, queries: log.list() })
    })
    .put('/', async (c) => {
      const body = await readJson(c, put)
      if (body.type === 'MODE') zones.setMode(body.name, body.values[0])
      else zones.set(body.name, body.type, parseValues(body.type, body.values))
      return c.json(body)
    })
    .delete('/', async (c) => {
      const { name, type } = await readJson(c, remove)
      if (type !== 'MODE') zones.delete(name, type)
      if (!type || type === 'MODE') zones.deleteMode(name)
      return c.json({ name, type })
    })
    .post('/publish', async (c) => {
      const domain = normaliseName((await readJson(c, publishBody)).domain)
      const records = wanted().filter((record) => isAtOrBelow(record.name, domain))
      publish(zones, records)
      return c.json({ published: records })
    })
}

/** Replaces what stands at each name and type, so that it also mends what was typed wrong there before. */
export function publish(zones: Zones, records: WantedRecord[]): void {
  for (const { name, type } of records) {
    zones.delete(name, type)
    if (type !== 'CNAME') zones.delete(name, 'CNAME')
  }
  for (const { name, type, value } of records) {
    zones.set(name, type, [...new Set([...zones.valuesAt(name, type), value])])
  }
}

function isPublished(zones: Zones, { name, type, value }: WantedRecord): boolean {
  const found = lookUp(zones, name, type)
  return found.state === 'found' && found.values.includes(value)
}
