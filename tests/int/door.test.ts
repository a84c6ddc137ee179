import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executorOf } from '@/store/executor'
import type { Tenant } from '@/payload-types'
import { addBusiness, type Business } from '../helpers/people'
import { startWorld, type World } from '../helpers/world'

let world: World
let business: Business

beforeAll(async () => {
  world = await startWorld({ env: { PLATFORM_DOMAIN: 'fabig-suite.de' } })
  business = await addBusiness(world, { contactInfo: { domain: 'schon-immer.de', phone: '+4930901820' } })
  await addBusiness(world, { contactInfo: { domain: 'filiale.nachbar-betrieb.de' } })
})
afterAll(() => world.close())

interface Refused {
  doc?: Tenant
  errors?: { name: string; message: string; data: { errors: { path: string; message: string }[] } }[]
}

const save = ({ id, admin }: Business, contactInfo: object, headers: Record<string, string> = {}) =>
  world.rest.call<Refused>('PATCH', `/tenants/${id}`, { contactInfo }, admin.token, headers)

/** Everything a save writes. */
async function stored() {
  const { rows } = await executorOf(world.payload).execute(sql`
    select t.*, (select count(*) from background_jobs) as jobs from tenants t order by id`)
  return rows
}

const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

const languages = { german: {}, english: { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' } }

interface Rubbish {
  /** What is wrong with it. */
  case: string
  typed: string
  german: RegExp
  english: RegExp
}

const domains: Rubbish[] = [
  { case: 'a port', typed: 'https://bellaitalia.de:8443/x', german: /Portnummer/, english: /port number/ },
  { case: 'a blank inside', typed: 'bella italia.de', german: /Leerzeichen/, english: /blanks/ },
  { case: 'an emoji', typed: 'pizza🍕.de', german: /Emoji/, english: /emoji/ },
  { case: 'an IPv4 address', typed: '203.0.113.7', german: /IP-Adresse/, english: /IP address/ },
  { case: 'an IPv6 address', typed: '[2001:db8::1]', german: /IP-Adresse/, english: /IP address/ },
  { case: 'localhost', typed: 'localhost', german: /interne Netze/, english: /internal networks/ },
  {
    case: 'a public suffix',
    typed: 'co.uk',
    german: /nur eine Domain-Endung/,
    english: /only a domain ending/,
  },
  { case: 'an ending alone', typed: 'de', german: /nur eine Domain-Endung/, english: /only a domain ending/ },
  {
    case: 'an ending that does not exist',
    typed: 'bella.dee',
    german: /Endung „.dee“/,
    english: /ending “.dee”/,
  },
  { case: 'no ending', typed: 'bellaitalia', german: /fehlt die Endung/, english: /lacks its ending/ },
  { case: '300 characters', typed: `${'lang.'.repeat(60)}de`, german: /zu lang/, english: /too long/ },
  {
    case: 'a label of 64 characters',
    typed: `${'a'.repeat(64)}.de`,
    german: /63 Zeichen/,
    english: /63 characters/,
  },
  { case: 'an underscore', typed: 'bella_italia.de', german: /Unterstrich/, english: /underscore/ },
  { case: 'an e-mail address', typed: 'chef@bella.de', german: /E-Mail-Adresse/, english: /e-mail address/ },
  {
    case: 'a script',
    typed: '<script>alert(1)</script>.de',
    german: /Zeichen „<“/,
    english: /character “<”/,
  },
  { case: 'SQL', typed: "bella';drop table tenants.de", german: /Leerzeichen/, english: /blanks/ },
  { case: 'our own domain', typed: 'fabig-suite.de', german: /unserer Plattform/, english: /our platform/ },
  {
    case: 'a domain below our own',
    typed: 'bella.fabig-suite.de',
    german: /unserer Plattform/,
    english: /our platform/,
  },
  {
    case: 'the domain of another tenant',
    typed: 'filiale.nachbar-betrieb.de',
    german: /anderes Unternehmen/,
    english: /another business/,
  },
  {
    case: 'another tenant’s, written differently',
    typed: 'HTTPS://www.Filiale.Nachbar-Betrieb.DE./#top',
    german: /anderes Unternehmen/,
    english: /another business/,
  },
  {
    case: 'a domain above another tenant’s',
    typed: 'nachbar-betrieb.de',
    german: /überschneidet/,
    english: /overlaps/,
  },
  {
    case: 'a domain below another tenant’s',
    typed: 'shop.filiale.nachbar-betrieb.de',
    german: /überschneidet/,
    english: /overlaps/,
  },
]

const phones: Rubbish[] = [
  { case: 'letters', typed: 'ruf uns an', german: /Buchstaben/, english: /letters/ },
  { case: 'too few digits', typed: '+49 30 1', german: /zu kurz/, english: /too short/ },
  { case: 'too many digits', typed: '+49 30 12345678901234567', german: /zu lang/, english: /too long/ },
  { case: 'no area code', typed: '9018200', german: /fehlt die Vorwahl/, english: /lacks its area code/ },
  { case: 'an unknown country', typed: '+999 30 901820', german: /Landesvorwahl/, english: /country code/ },
  { case: 'an emergency number', typed: '112', german: /Notruf/, english: /emergency/ },
  { case: 'signs only', typed: '+++', german: /keine Telefonnummer/, english: /not a phone number/ },
]

describe.each([
  { field: 'domain', rubbish: domains },
  { field: 'phone', rubbish: phones },
])('$field', ({ field, rubbish }) => {
  test.each(rubbish)('with $case is refused with a clear sentence, and nothing is written', async (input) => {
    const before = await stored()
    for (const language of ['german', 'english'] as const) {
      const { body, status } = await save(business, { [field]: input.typed }, languages[language])
      expect(status, JSON.stringify(body)).toBe(400)
      expect(body.errors?.[0]?.data.errors).toEqual([
        expect.objectContaining({
          path: `contactInfo.${field}`,
          message: expect.stringMatching(input[language]),
        }),
      ])
    }
    expect(await stored()).toEqual(before)
  })
})

test.each([
  { typed: ' https://www.Pizzeria-Roma.de/speisekarte?x=1#y ', domain: 'pizzeria-roma.de' },
  { typed: 'Bäckerei-Müller.de', domain: 'xn--bckerei-mller-bfb28a.de' },
  { typed: 'straße-4.de', domain: 'xn--strae-4-3va.de' },
])('$typed is understood as $domain', async ({ typed, domain }) => {
  const { body, status } = await save(await addBusiness(world), { domain: typed })
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body.doc?.contactInfo?.domain).toBe(domain)
})

test.each(['', '   ', null])('%o clears the domain', async (domain) => {
  const { body, status } = await save(await addBusiness(world, { contactInfo: { domain: 'vorher-da.de' } }), {
    domain,
  })
  expect(status).toBe(200)
  expect(body.doc?.contactInfo?.domain).toBeNull()
  await world.payload.delete({ collection: 'tenants', where: { id: { equals: body.doc?.id ?? 0 } } })
})

test('a phone number is stored in E.164 whatever way it was written', async () => {
  const { body } = await save(business, { phone: '(0151) 123-456 78' })
  expect(body.doc?.contactInfo?.phone).toBe('+4915112345678')
})

test.each([42, true, ['a.de'], { a: 'a.de' }])(
  '%o is no domain and is refused, not stored',
  async (domain) => {
    const before = await stored()
    const { status } = await save(business, { domain })
    expect(status).toBe(400)
    expect(await stored()).toEqual(before)
  },
)

test('a refusal does not say whose domain it is', async () => {
  const { body } = await save(business, { domain: 'nachbar-betrieb.de' })
  expect(JSON.stringify(body)).not.toMatch(/filiale|Betrieb \d/)
})

test('somebody who keeps his own domain is not refused because of himself', async () => {
  expect((await save(business, { domain: 'schon-immer.de' })).status).toBe(200)
  expect((await save(business, { domain: 'shop.schon-immer.de' })).status).toBe(200)
  expect((await save(business, { domain: 'schon-immer.de' })).status).toBe(200)
})

describe('of several tenants that save at the same moment', () => {
  test.each([
    { what: 'the same domain', names: ['gleich-#.de', 'gleich-#.de', 'gleich-#.de', 'gleich-#.de'] },
    { what: 'a domain and one below it', names: ['eltern-#.de', 'kind.eltern-#.de'] },
    { what: 'three levels of one domain', names: ['a.b.tief-#.de', 'b.tief-#.de', 'tief-#.de'] },
  ])('$what exactly one wins', async ({ names }) => {
    const rivals = await Promise.all(names.map(() => addBusiness(world)))
    for (const round of times(5)) {
      const wanted = names.map((name) => name.replace('#', String(round)))
      const answers = await Promise.all(rivals.map((rival, index) => save(rival, { domain: wanted[index] })))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...wanted.slice(1).map(() => 400)])
      const { docs } = await world.payload.find({
        collection: 'tenants',
        where: { 'contactInfo.domain': { in: wanted } },
      })
      expect(docs).toHaveLength(1)
    }
  })

  test('siblings below one domain do not disturb each other', async () => {
    const [a, b] = [await addBusiness(world), await addBusiness(world)]
    const answers = await Promise.all([
      save(a, { domain: 'nord.kette-eins.de' }),
      save(b, { domain: 'sued.kette-eins.de' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })
})

test.each([
  ['a NUL, which no database takes', 'Bella\u0000Italia', /Steuerzeichen/],
  ['a line break', 'Bella\nItalia', /Zeilenumbrüche/],
])('a company name with %s is refused, and nothing is written', async (_, companyName, sentence) => {
  const before = await stored()
  const { id, admin } = business
  const answer = await world.rest.call<Refused>('PATCH', `/tenants/${id}`, { companyName }, admin.token)
  expect(answer.status).toBe(400)
  expect(answer.body.errors?.[0]?.data.errors[0]).toMatchObject({ path: 'companyName' })
  expect(answer.body.errors?.[0]?.data.errors[0]?.message).toMatch(sentence)
  expect(await stored()).toEqual(before)
})

test.each(['contactInfo', 'features'])(
  'emptying %s as a whole is refused with what to do instead',
  async (group) => {
    const before = await stored()
    const { id, admin } = business
    const answer = await world.rest.call<Refused>('PATCH', `/tenants/${id}`, { [group]: null }, admin.token)
    expect(answer.status).toBe(400)
    expect(answer.body.errors?.[0]?.data.errors[0]).toMatchObject({ path: group })
    expect(await stored()).toEqual(before)
  },
)
