// How many SQL statements a save costs, and how many of them are ours.
import type { Payload } from 'payload'
import { figure, moreThanPeerAtMost, type Figure } from '../figure'
import { median, repeat } from '../stats'
import { recordStatements } from '../statements'
import { createTenant, createTenantAdmin, freshDomain, savingAs, withoutHooks } from '../tenants'

const RUNS = 5

export async function measureSaving(payload: Payload): Promise<Figure[]> {
  const id = await createTenant(payload)
  const save = savingAs(payload, await createTenantAdmin(payload, [id]))
  const count = async (data: () => Parameters<typeof save>[1]): Promise<number> =>
    median(await repeat(RUNS, async () => (await recordStatements(() => save(id, data()))).length, 1))

  const changedDomain = await count(() => ({ contactInfo: { domain: freshDomain() } }))
  const unrelatedField = await count(() => ({ companyName: `Ristorante ${performance.now()}` }))
  const same = freshDomain()
  const sameDomain = await count(() => ({ contactInfo: { domain: same } }))
  const plain = await withoutHooks(payload, () => count(() => ({ contactInfo: { domain: same } })))

  const unit = 'statements'
  return [
    figure({
      name: 'SQL of a save with a changed domain, against an unchanged one',
      value: changedDomain,
      unit,
      peer: { name: 'the same domain', value: sameDomain },
      goal: moreThanPeerAtMost(3),
    }),
    figure({
      name: 'SQL of a save with a changed domain, against another field',
      value: changedDomain,
      unit,
      peer: { name: 'another field', value: unrelatedField },
      goal: moreThanPeerAtMost(3),
    }),
    figure({
      name: 'SQL of a save that changes nothing',
      value: sameDomain,
      unit,
      peer: { name: 'Payload without our hooks', value: plain },
      goal: moreThanPeerAtMost(0),
    }),
  ]
}
