// The page people look at during a demo: mails, DNS, domains, faults. Its data comes from /_sandbox as JSON, and
// browser.mjs builds it with DOM calls only, so nothing a mail or a record contains can become markup.
import { readFileSync } from 'node:fs'
import { Hono, type Context } from 'hono'
import type { Outbox } from '../Outbox'
import { mailPage } from './mailPage'

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** A mail is shown as it is, but may run nothing and reach nothing of this page; its links open in a new tab. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'"

const javascript = { 'content-type': 'text/javascript; charset=utf-8' }

export function page(outbox: Outbox): Hono {
  const files = { html: asset('page.html'), css: asset('page.css') }
  const scripts = { browser: asset('browser.mjs'), dom: asset('dom.mjs') }
  const mailOf = (c: Context) => outbox.find(c.req.param('id') ?? '')
  return new Hono()
    .get('/', (c) => c.html(files.html))
    .get('/page.css', (c) => c.body(files.css, 200, { 'content-type': 'text/css; charset=utf-8' }))
    .get('/browser.mjs', (c) => c.body(scripts.browser, 200, javascript))
    .get('/dom.mjs', (c) => c.body(scripts.dom, 200, javascript))
    .get('/favicon.ico', (c) => c.body(null, 204))
    .get('/mails/:id', (c) => {
      const mail = mailOf(c)
      return mail ? c.html(mailPage(mail)) : c.notFound()
    })
    .get('/mails/:id/html', (c) => {
      const mail = mailOf(c)
      if (mail?.html === undefined) return c.notFound()
      return c.html(`${mail.html}<base target="_blank">`, 200, { 'content-security-policy': MAIL_POLICY })
    })
}
