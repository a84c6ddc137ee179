// Resend's /emails endpoints. Whether the sender's domain is verified is not enforced here.
import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { SandboxHttp } from '../../http/bindings'
import type { Outbox, SentMail } from '../../Outbox'
import { notFound } from './errors'
import type { Idempotency } from './Idempotency'
import { paginate } from './paginate'
import { check, readJsonText } from './readBody'
import { emailBatch, newEmail, type NewEmail } from './schemas'

export function emailRoutes(outbox: Outbox, idempotency: Idempotency): Hono<SandboxHttp> {
  const once = async (c: Context, work: (key?: string) => object) => {
    const key = c.req.header('idempotency-key')
    const scope = `${c.req.header('authorization')} ${c.req.path}`
    return c.json(idempotency.once(scope, key, await c.req.text(), () => work(key)))
  }
  const send = (mail: NewEmail, key?: string) => {
    const sent = toSentMail(mail, key)
    outbox.add(sent)
    return { id: sent.id }
  }
  return new Hono<SandboxHttp>()
    .post('/', async (c) => {
      const mail = check(await readJsonText(c), newEmail)
      return once(c, (key) => send(mail, key))
    })
    .post('/batch', async (c) => {
      const mails = check(await readJsonText(c), emailBatch)
      return once(c, (key) => ({ data: mails.map((mail) => send(mail, key)) }))
    })
    .get('/', (c) => c.json(paginate(c, outbox.list().toReversed().map(summary))))
    .get('/:id', (c) => {
      const mail = outbox.find(c.req.param('id'))
      if (!mail) throw notFound('Email')
      const { html, text } = mail
      return c.json({ object: 'email', ...summary(mail), ...(html && { html }), ...(text && { text }) })
    })
}

function toSentMail(mail: NewEmail, idempotencyKey?: string): SentMail {
  const { from, to, cc, bcc, subject, html, text, headers } = mail
  return {
    id: randomUUID(),
    service: 'resend',
    ...{ from, to, cc, bcc, subject, headers },
    replyTo: mail.reply_to,
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
    createdAt: new Date().toISOString(),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  }
}

function summary(mail: SentMail) {
  return {
    id: mail.id,
    message_id: `<${mail.id}@eu-west-1.amazonses.com>`,
    to: mail.to,
    from: mail.from,
    created_at: mail.createdAt.replace('T', ' ').replace('Z', '+00'),
    subject: mail.subject,
    bcc: mail.bcc,
    cc: mail.cc,
    reply_to: mail.replyTo,
    last_event: 'delivered',
  }
}
