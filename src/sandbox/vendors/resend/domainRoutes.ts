// Resend's /domains endpoints.
import { Hono, type Context } from 'hono'
import type { SandboxHttp } from '../../http/bindings'
import type { Domain, Domains } from './Domains'
import { notFound, ResendError } from './errors'
import { paginate } from './paginate'
import { readBody } from './readBody'
import { receiving, type RecordStyle } from './records'
import { domainChange, newDomain } from './schemas'

export function domainRoutes(domains: Domains, style: RecordStyle): Hono<SandboxHttp> {
  const asked = (c: Context) => {
    const domain = domains.find(c.req.param('id') ?? '')
    if (!domain) throw notFound('Domain')
    return domain
  }
  return new Hono<SandboxHttp>()
    .post('/', async (c) => {
      const wish = await readBody(c, newDomain)
      if (domains.isRegistered(wish.name)) throw alreadyRegistered(wish.name)
      const domain = domains.create(wish, style)
      return c.json({ ...summary(domain), ...details(domain) }, 201)
    })
    .get('/', (c) => c.json(paginate(c, domains.list().map(summary))))
    .get('/:id', (c) => {
      const domain = asked(c)
      return c.json({ object: 'domain', ...summary(domain), ...details(domain) })
    })
    .patch('/:id', async (c) => {
      const domain = asked(c)
      change(domain, await readBody(c, domainChange))
      return c.json({ object: 'domain', id: domain.id })
    })
    .delete('/:id', (c) => {
      const { id } = asked(c)
      domains.remove(id)
      return c.json({ object: 'domain', id, deleted: true })
    })
    .post('/:id/verify', (c) => {
      const domain = asked(c)
      domains.startSearch(domain, Date.now())
      return c.json({ object: 'domain', id: domain.id })
    })
}

function alreadyRegistered(name: string): ResendError {
  return new ResendError(403, 'validation_error', `The \`${name}\` domain has been registered already.`)
}

function summary(domain: Domain) {
  return {
    id: domain.id,
    name: domain.name,
    status: domain.status,
    created_at: domain.createdAt.toISOString().replace('T', ' ').replace('Z', '+00'),
    region: domain.region,
    open_tracking: domain.openTracking,
    click_tracking: domain.clickTracking,
    capabilities: domain.capabilities,
  }
}

function details(domain: Domain) {
  const subdomain = domain.trackingSubdomain
  return { records: domain.records, ...(subdomain !== undefined && { tracking_subdomain: subdomain }) }
}

function change(domain: Domain, wish: ReturnType<typeof domainChange.parse>): void {
  domain.openTracking = wish.open_tracking ?? domain.openTracking
  domain.clickTracking = wish.click_tracking ?? domain.clickTracking
  if (wish.tracking_subdomain !== undefined) domain.trackingSubdomain = wish.tracking_subdomain
  const { sending, receiving: incoming } = { ...domain.capabilities, ...wish.capabilities }
  domain.capabilities = { sending: sending ?? 'enabled', receiving: incoming ?? 'disabled' }
  domain.records = domain.records.filter(({ record }) => record !== 'Receiving' || incoming === 'enabled')
  const hasReceiving = domain.records.some(({ record }) => record === 'Receiving')
  if (incoming === 'enabled' && !hasReceiving) domain.records.push(receiving(domain.name, domain.region))
}
