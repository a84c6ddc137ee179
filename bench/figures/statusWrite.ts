// What is written when the machine has looked at a tenant, compared with saving the document as Payload does.
import type { Payload } from 'payload'
import { databaseOf } from '@/store/executor'
import { loadTenant } from '@/store/tenants'
import { atMost, figure, ratioAtMost, type Figure } from '../figure'
import { makeLookDue, onboard, runNextJob } from '../looks'
import { median, repeat } from '../stats'
import { columnsWritten, recordStatements, type Statement } from '../statements'
import { withoutHooks } from '../tenants'
import type { World } from '../world'

const RUNS = 15

export async function measureStatusWrite({ payload, meter }: World): Promise<Figure[]> {
  let tenant = 0
  const onboarding = await recordStatements(async () => (tenant = (await onboard(payload)).id))
  await makeLookDue(payload, tenant)
  const look = await recordStatements(() => runNextJob(payload))
  const saveDocument = () => withoutHooks(payload, () => saveStatusAsDocument(payload, tenant))
  const document = await recordStatements(saveDocument)
  const walOf = async (work: () => Promise<unknown>) =>
    median(await repeat(RUNS, async () => (await meter.costOf(work)).walBytes))

  const peer = 'payload.update of the document'
  return [
    figure({
      name: 'columns in the UPDATE of a status write',
      value: columnsWritten(look, 'tenants').length,
      unit: 'columns',
      peer: { name: peer, value: columnsWritten(document, 'tenants').length },
      goal: ratioAtMost(0.5),
    }),
    figure({
      name: 'WAL of a status write',
      value: await walOf(() => replay(payload, statusWriteAmong(look))),
      unit: 'bytes',
      peer: { name: peer, value: await walOf(saveDocument) },
      goal: ratioAtMost(1),
    }),
    figure({
      name: 'updates of log lines in one onboarding',
      value: onboarding.filter(({ text }) => isLogUpdate(text)).length,
      unit: 'updates',
      peer: { name: 'inserts', value: onboarding.filter(({ text }) => isLogInsert(text)).length },
      goal: atMost(0),
    }),
  ]
}

const isLogInsert = (text: string) => /\binsert into "?provisioning_logs/.test(text)
const isLogUpdate = (text: string) => /\b(update|delete from) "?provisioning_logs/.test(text)

async function saveStatusAsDocument(payload: Payload, id: number): Promise<void> {
  const status = (await loadTenant(payload, id))?.statuses['email-domain']
  const lastCheckedAt = new Date().toISOString()
  await payload.update({
    collection: 'tenants',
    id,
    data: { emailDomain: { status: 'pending_dns', reason: status?.reason ?? null, lastCheckedAt } },
    depth: 0,
  })
}

function statusWriteAmong(look: readonly Statement[]): Statement[] {
  const first = look.findIndex(({ text }) => text.startsWith('update "tenants"'))
  // The notice to whoever shows the tenant comes right after it.
  return look.slice(first, first + 2)
}

/** The same once more, in a transaction of its own. */
async function replay(payload: Payload, statements: readonly Statement[]): Promise<void> {
  const client = await databaseOf(payload).pool.connect()
  try {
    await client.query('begin')
    for (const { text, values } of statements) await client.query(text, values)
    await client.query('commit')
  } finally {
    client.release()
  }
}
