// Who may call what over REST: one row per endpoint of the Payload config, internal ones included.
// tests/int/access.test.ts walks the config and fails for whatever has no row here. Columns, in this order:
//   nobody      no login
//   own         the tenant-admin of the target's tenant (for users and preferences: the person himself)
//   other       the tenant-admin of another tenant
//   operator    a super-admin
// A number is the status; 'hidden' is a 200 whose body does not contain the target; 'refused' is any error.

export const columns = ['nobody', 'own', 'other', 'operator'] as const
export type Who = (typeof columns)[number]
export type Expected = number | 'hidden' | 'refused'
export type Row = readonly [nobody: Expected, own: Expected, other: Expected, operator: Expected]
type Rows = Record<string, Row>

const never: Row = ['refused', 'refused', 'refused', 'refused']

/** No collection keeps versions. */
const versions: Rows = {
  'GET /versions': never,
  'GET /versions/:id': never,
  'POST /versions/:id': never,
}

/** Read by super-admins, written by the system alone. */
const readOnly: Rows = {
  'GET /': [403, 403, 403, 200],
  'GET /count': [403, 403, 403, 200],
  'GET /:id': [403, 403, 403, 200],
  'POST /': [403, 403, 403, 403],
  'PATCH /': [403, 403, 403, 403],
  'PATCH /:id': [403, 403, 403, 403],
  'DELETE /': [403, 403, 403, 403],
  'DELETE /:id': [403, 403, 403, 403],
  // Payload's answer to "what may I do?": the same for everybody, absent or not; the calls above are what counts.
  'POST /access/:id?': [200, 200, 200, 200],
  ...versions,
}

export const accessMatrix: Record<string, Rows> = {
  tenants: {
    'GET /': [403, 200, 'hidden', 200],
    'GET /count': [403, 200, 'hidden', 200],
    'GET /:id': [403, 200, 404, 200],
    'GET /populate-tenant-options': [401, 200, 'hidden', 200],
    'POST /': [403, 403, 403, 201],
    'PATCH /': [403, 200, 'hidden', 200],
    'PATCH /:id': [403, 200, 403, 200],
    'DELETE /': [403, 403, 403, 200],
    'DELETE /:id': [403, 403, 403, 200],
    'POST /access/:id?': [200, 200, 200, 200],
    'POST /:id/provision': [401, 202, 404, 202],
    'POST /:id/check': [401, 202, 404, 202],
    'POST /:id/retry': [401, 202, 404, 202],
    ...versions,
  },
  'background-jobs': {
    ...readOnly,
    'POST /:id/retry': [401, 403, 403, 202],
    'POST /:id/cancel': [401, 403, 403, 202],
  },
  'provisioning-logs': readOnly,
  users: {
    'GET /': [403, 200, 'hidden', 200],
    'GET /count': [403, 200, 'hidden', 200],
    'GET /:id': [403, 200, 404, 200],
    'POST /': [403, 403, 403, 201],
    'PATCH /': [403, 200, 'hidden', 200],
    'PATCH /:id': [403, 200, 403, 200],
    'DELETE /': [403, 403, 403, 200],
    'DELETE /:id': [403, 403, 403, 200],
    'POST /access/:id?': [200, 200, 200, 200],
    'POST /unlock': [403, 403, 403, 200],
    'GET /me': ['hidden', 200, 'hidden', 'hidden'],
    'GET /init': [200, 200, 200, 200],
    'POST /login': [401, 401, 401, 401],
    'POST /logout': [400, 200, 200, 200],
    'POST /refresh-token': [403, 200, 'hidden', 'hidden'],
    'POST /first-register': [403, 403, 403, 403],
    // The same whether or not there is such a person.
    'POST /forgot-password': [200, 200, 200, 200],
    'POST /reset-password': never,
    'POST /verify/:id': never,
    ...versions,
  },
  'payload-kv': {
    'GET /': [403, 403, 403, 403],
    'GET /count': [403, 403, 403, 403],
    'GET /:id': [403, 403, 403, 403],
    'POST /': [403, 403, 403, 403],
    'PATCH /': [403, 403, 403, 403],
    'PATCH /:id': [403, 403, 403, 403],
    'DELETE /': [403, 403, 403, 403],
    'DELETE /:id': [403, 403, 403, 403],
    'POST /access/:id?': [200, 200, 200, 200],
    'POST /:id/duplicate': never,
    ...versions,
  },
  /** How somebody has set up his own admin pages. Payload takes the second part of every such path for a key. */
  'payload-preferences': {
    'GET /': [403, 200, 'hidden', 'hidden'],
    'GET /:key': ['hidden', 200, 'hidden', 'hidden'],
    'GET /:id': ['hidden', 'hidden', 'hidden', 'hidden'],
    'GET /count': ['hidden', 'hidden', 'hidden', 'hidden'],
    'GET /versions': ['hidden', 'hidden', 'hidden', 'hidden'],
    'GET /versions/:id': never,
    'POST /': [403, 201, 201, 201],
    // Writes one's own of that key.
    'POST /:key': ['refused', 200, 200, 200],
    'POST /:id/duplicate': ['refused', 200, 'refused', 'refused'],
    'POST /versions/:id': never,
    'POST /access/:id?': [200, 200, 200, 200],
    'PATCH /': [403, 200, 'hidden', 'hidden'],
    'PATCH /:id': [403, 200, 403, 403],
    'DELETE /': [403, 200, 'hidden', 'hidden'],
    'DELETE /:key': ['refused', 200, 'refused', 'refused'],
    'DELETE /:id': ['refused', 'refused', 'refused', 'refused'],
  },
  /** Has no endpoints at all. */
  'payload-migrations': {},
  /** Not below a collection. */
  '': { 'GET /access': [200, 200, 200, 200] },
}

/** Route handlers of our own beside Payload's (src/app/api): what guards each, and where that is tested. */
export const guardedRoutes: Record<string, string> = {
  'health/route.ts': 'nothing: says only whether all is well',
  'metrics/route.ts': 'nothing: numbers only, none of a tenant',
  'setup/[service]/route.ts': 'signed link: setupToken.test.ts',
  'setup/[service]/check/route.ts': 'signed link: setupToken.test.ts',
  'tenants/[id]/events/route.ts': 'login, own tenant: events.test.ts',
  'webhooks/resend/route.ts': 'signature of the vendor: webhooks.test.ts',
}
