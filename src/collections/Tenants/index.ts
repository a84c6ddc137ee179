import type { CollectionConfig } from 'payload'
import { isSuperAdmin, superAdminsOnly, superAdminsOnlyField } from '@/access/roles'
import { ownTenants } from './access/ownTenants'
import { checkService } from './endpoints/checkService'
import { provisionTenant } from './endpoints/provisionTenant'
import { retryService } from './endpoints/retryService'
import { featuresField } from './fields/features'
import { specFields } from './fields/spec'
import { statusFields } from './fields/status'
import { allOffBeforeDelete } from './hooks/allOffBeforeDelete'
import { enqueueProvisioning } from './hooks/enqueueProvisioning'
import { keepOthersChanges } from './hooks/keepOthersChanges'
import { refuseNullGroups } from './hooks/refuseNullGroups'
import { reserveDomain } from './hooks/reserveDomain'
import { startWishes } from './hooks/startWishes'

export const Tenants: CollectionConfig = {
  slug: 'tenants',
  labels: {
    singular: { de: 'Mandant', en: 'Tenant' },
    plural: { de: 'Mandanten', en: 'Tenants' },
  },
  admin: {
    useAsTitle: 'companyName',
    defaultColumns: ['companyName', 'contactInfo.domain', 'emailDomain.status', 'subscriptionTier'],
    hideAPIURL: true,
  },
  disableDuplicate: true,
  // Anybody logged in may lock anything, and the check takes a second connection inside the save's transaction: saves
  // at once would wait for each other for ever. Nothing is lost without locks (hooks/keepOthersChanges).
  lockDocuments: false,
  access: {
    create: superAdminsOnly,
    read: ownTenants,
    update: ownTenants,
    delete: superAdminsOnly,
  },
  hooks: {
    beforeOperation: [refuseNullGroups],
    // In this order: what changed, is it allowed, what follows from it.
    beforeChange: [keepOthersChanges, reserveDomain, startWishes],
    afterChange: [enqueueProvisioning],
    beforeDelete: [allOffBeforeDelete],
  },
  endpoints: [provisionTenant, checkService, retryService],
  fields: [
    ...specFields,
    featuresField,
    ...statusFields,
    {
      name: 'timeline',
      type: 'ui',
      admin: {
        condition: (_data, _sibling, { user }) => isSuperAdmin(user),
        components: { Field: '@/components/admin/LogTimeline/index#LogTimeline' },
      },
    },
    {
      name: 'provisioningLogs',
      type: 'join',
      collection: 'provisioning-logs',
      on: 'tenant',
      label: { de: 'Provisioning Logs', en: 'Provisioning logs' },
      defaultSort: '-id',
      defaultLimit: 20,
      access: { read: superAdminsOnlyField },
      admin: {
        allowCreate: false,
        defaultColumns: ['timestamp', 'service', 'action', 'status', 'message'],
        description: { de: 'nur Super-Admins', en: 'super-admins only' },
        condition: (_data, _sibling, { user }) => isSuperAdmin(user),
      },
    },
  ],
}
