// Tenants and users of a test, each with a login that works.
import type { Tenant, User } from '@/payload-types'
import type { World } from './world'

export const PASSWORD = 'password-of-the-tests'

export interface Person {
  id: number
  email: string
  token: string
}

export interface Business {
  id: number
  /** Its tenant-admin. */
  admin: Person
}

type TenantData = Partial<Omit<Tenant, 'id'>>

let made = 0

/** Premium, German and without a domain unless told otherwise. */
export async function addTenant({ payload }: World, data: TenantData = {}): Promise<number> {
  made += 1
  const { id } = await payload.create({
    collection: 'tenants',
    data: {
      companyName: `Betrieb ${made}`,
      slug: `betrieb-${made}`,
      locale: 'de',
      subscriptionTier: 'premium',
      ...data,
    },
  })
  return id
}

export async function addUser(world: World, role: User['role'], tenants: number[] = []): Promise<Person> {
  await beforeFirst(world)
  made += 1
  const email = `person-${made}@people.test`
  const { id } = await world.payload.create({
    collection: 'users',
    data: { email, password: PASSWORD, role, tenants: tenants.map((tenant) => ({ tenant })) },
  })
  return { id, email, token: await world.rest.login(email, PASSWORD) }
}

export async function addBusiness(world: World, data: TenantData = {}): Promise<Business> {
  const id = await addTenant(world, data)
  return { id, admin: await addUser(world, 'tenant-admin', [id]) }
}

/** The first user of all is made a super-admin whatever was asked for; no test means that one. */
async function beforeFirst({ payload }: World): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return
  await payload.create({
    collection: 'users',
    data: { email: 'first@people.test', password: PASSWORD, role: 'super-admin' },
  })
}
