import { describe, expect, it } from 'vitest'
import { locales } from '@/domain/tenantSpec'
import { exampleProps, exampleRecords } from './emails/examples.fixture'
import { mailTemplateIds, type MailTemplate } from './emails/mailTemplateIds'
import { renderMail } from './render'

const example = (id: MailTemplate) => exampleProps('de')[id]
const hostileName = `<img src=x onerror=alert(1)>\u202Eevil\r\nBcc: x@y.z "Q" & Söhne ${'A'.repeat(300)}`
/** All that a mail must not start a new header or turn the reading direction with. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

describe.each(locales)('in %s', (locale) => {
  it.each(mailTemplateIds)(
    '%s renders with a subject, a page in its language and a text of its own',
    async (id) => {
      const { subject, html, text } = await renderMail(id, exampleProps(locale)[id])

      expect(subject).not.toBe('')
      expect(html).toContain(`lang="${id === 'operator-alert' ? 'de' : locale}"`)
      expect(html.match(/<h1/g)).toHaveLength(1)
      expect(text).not.toMatch(/<\/?[a-z]|undefined|\[object|NaN|…\}/)
      expect(text.length).toBeGreaterThan(50)
    },
  )

  it.each(mailTemplateIds)('%s shows the address of every link in the text', async (id) => {
    const { html, text } = await renderMail(id, exampleProps(locale)[id])
    const links = [...html.matchAll(/href="(https[^"]+)"/g)].map(([, link = '']) =>
      link.replaceAll('&amp;', '&'),
    )

    expect(links).not.toEqual([])
    for (const link of links) expect(text.split('\n')).toContain(link)
  })
})

describe('the records', () => {
  it('stand in the text with host, full name and value each alone on the line below its label, unbroken', async () => {
    const { text } = await renderMail('dns-instructions', example('dns-instructions'))
    for (const { host, name, value } of exampleRecords) {
      expect(text).toContain(`Name/Host:\n${host}\n\nWert:\n${value}\n\n`)
      expect(text).toContain(`gefragt wird:\n${name}\n`)
    }
  })

  it('stand in the HTML without anything inside a value that a copy would pick up', async () => {
    const { html } = await renderMail('dns-instructions', example('dns-instructions'))
    for (const record of exampleRecords) expect(html).toContain(`>${record.value}</td>`)
  })

  it('have a priority only where it is an MX record', async () => {
    const { text } = await renderMail('dns-instructions', example('dns-instructions'))
    expect(text.match(/Priorität: /g)).toHaveLength(1)
    expect(text).toMatch(/Typ: MX\nPriorität: 10\n/)
  })

  it('are told to end with a dot where the host needs one, and only their targets', async () => {
    const props = exampleProps('de')['dns-instructions']
    expect((await renderMail('dns-instructions', props)).text.match(/noch ein Punkt/g)).toHaveLength(1)
    expect((await renderMail('dns-instructions', { ...props, host: null })).text).not.toContain('Punkt')
  })

  it('are in a reminder only where something is left to do, with what is wrong', async () => {
    const { text } = await renderMail('dns-reminder', example('dns-reminder'))
    expect(text).toContain('Noch 2 von 3 Einträgen')
    expect(text).toContain('v=spf1 include:spf.strato.com ~all')
    expect(text).not.toContain('feedback-smtp')
    expect(text).toContain('✓ Eintrag 1 von 3 (MX, send.emails)')
  })
})

describe('the domain', () => {
  it('is shown as people write it', async () => {
    const props = { ...exampleProps('de')['domain-verified'], domain: 'xn--mller-kva.de' }
    const { html, text } = await renderMail('domain-verified', props)
    expect(text).toContain('müller.de')
    expect(html).not.toContain('xn--mller-kva.de')
  })
})

describe('the link without login', () => {
  it('says on which day it ends for the tenant, not for the server', async () => {
    const props = { ...exampleProps('de')['dns-instructions'], expiresAt: '2026-12-05T23:30:00.000Z' }
    expect((await renderMail('dns-instructions', props)).text).toContain('bis zum 6. Dezember 2026')
  })
})

describe('strangers', () => {
  const withCompany = mailTemplateIds.filter((id) => id !== 'plain')

  it.each(withCompany)(
    '%s escapes a hostile company name and keeps the subject one plain line',
    async (id) => {
      const { subject, html, text } = await renderMail(id, { ...example(id), companyName: hostileName })

      expect(html).not.toContain('<img')
      expect(html).toContain('&lt;img src=x')
      expect(text).not.toMatch(/\u202E|A{100}/)
      expect(subject).not.toMatch(invisible)
      expect(subject.length).toBeLessThanOrEqual(150)
    },
  )

  it('cannot smuggle HTML or header lines into a plain mail', async () => {
    const props = {
      ...exampleProps('en').plain,
      subject: 'Hi\r\nBcc: x@y.z',
      paragraphs: ['<script>1</script>'],
    }
    const { subject, html } = await renderMail('plain', props)

    expect(subject).toBe('Hi Bcc: x@y.z')
    expect(html).not.toContain('<script>')
  })

  it.each(['a\nb', 'a\u200Bb', ''])('cannot hide anything in a value that people copy: %j', async (value) => {
    const props = exampleProps('de')['dns-instructions']
    const records = props.records.map((record) => ({ ...record, value }))
    await expect(renderMail('dns-instructions', { ...props, records })).rejects.toThrow('records.0.value')
  })
})

describe('wrong props', () => {
  it.each([
    ['dns-instructions', { setupUrl: 'javascript:alert(1)' }, 'setupUrl'],
    ['dns-instructions', { records: [] }, 'records'],
    ['dns-instructions', { expiresAt: 'soon' }, 'expiresAt'],
    ['dns-reminder', { records: exampleRecords.slice(0, 1) }, 'records: at least one must be pending'],
    ['domain-verified', { locale: 'fr' }, 'locale'],
    ['needs-you', { companyName: ' \n' }, 'companyName'],
    ['operator-alert', { reason: 'Whatever' }, 'reason'],
    ['plain', { link: { label: 'x' } }, 'link.url'],
  ] satisfies [MailTemplate, object, string][])('%s with %o names the field', async (id, wrong, field) => {
    await expect(renderMail(id, { ...example(id), ...wrong })).rejects.toThrow(
      `Wrong props for mail ${id}: ${field}`,
    )
  })

  it('are refused when there are none', async () => {
    await expect(renderMail('plain', null)).rejects.toThrow('Wrong props for mail plain: props')
  })
})
