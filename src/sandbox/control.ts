// /_sandbox: everything tests and the page may ask of the sandbox itself.
import { Hono } from 'hono'
import { dnsControl } from './dns/control'
import type { QueryLog } from './dns/QueryLog'
import type { Exchanges } from './http/Exchanges'
import { faultSchema, type Faults } from './http/Faults'
import { controlError, readJson } from './http/readJson'
import type { Vendor, VendorTools } from './vendor'

interface ControlParts extends VendorTools {
  vendors: Vendor[]
  queries: QueryLog
  faults: Faults
  exchanges: Exchanges
}

export function sandboxControl({
  vendors,
  zones,
  queries,
  outbox,
  webhooks,
  faults,
  exchanges,
}: ControlParts): Hono {
  const app = new Hono()
    .onError(controlError)
    .get('/exchanges', (c) => c.body(exchanges.toJsonLines(), 200, { 'content-type': 'application/jsonl' }))
    .get('/state', (c) => {
      const states = vendors.map((vendor) => vendor.state())
      return c.json(Object.assign({}, ...states, { webhooks: webhooks.list() }))
    })
    .get('/mails', (c) => c.json(outbox.list()))
    .get('/messages', (c) => c.json([]))
    .get('/faults', (c) => c.json(faults.list()))
    .post('/faults', async (c) => {
      const fault = await readJson(c, faultSchema)
      faults.add(fault)
      return c.json(fault, 201)
    })
    .delete('/faults', (c) => {
      faults.clear()
      return c.body(null, 204)
    })
    .post('/reset', (c) => {
      for (const part of [...vendors.map(({ reset }) => ({ clear: reset })), zones, queries, outbox])
        part.clear()
      for (const part of [webhooks, faults, exchanges]) part.clear()
      return c.body(null, 204)
    })
    .route('/dns', dnsControl(zones, queries, vendors))
  for (const vendor of vendors) app.route(vendor.mount, vendor.control)
  return app
}
