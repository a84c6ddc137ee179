// Demo data for an empty database: one operator, one restaurant and its owner. Development only.
import type { Payload } from 'payload'

/** Returns false, having changed nothing, when there are users already. */
export async function seedDemo(payload: Payload, { password }: { password: string }): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return false
  const tenant = await payload.create({
    collection: 'tenants',
    data: {
      companyName: 'Bella Italia',
      slug: 'bella-italia',
      locale: 'de',
      subscriptionTier: 'premium',
      contactInfo: { email: 'mario@demo.test' },
    },
  })
  await payload.create({
    collection: 'users',
    data: { email: 'admin@demo.test', password, role: 'super-admin' },
  })
  await payload.create({
    collection: 'users',
    data: { email: 'mario@demo.test', password, role: 'tenant-admin', tenants: [{ tenant: tenant.id }] },
  })
  return true
}
