import { DomainCell as DomainCell_9dcbec1e507a2e44dd29420dde6dc9ca } from '@/components/admin/DomainCell'
import { UnicodeDomain as UnicodeDomain_6ce04e299dbb225a91322d1aa59a7846 } from '@/components/admin/UnicodeDomain'
import { ServiceCard as ServiceCard_d2e55c9874a2461c597ec8435a6280eb } from '@/components/admin/ServiceCard/index'
import { StatusCell as StatusCell_ff32efc137541c6552ed42594a323755 } from '@/components/admin/StatusCell'
import { LogTimeline as LogTimeline_ca79844548cee2184fb02a600f98b005 } from '@/components/admin/LogTimeline/index'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { JobActions as JobActions_3bd36c7b9c1052421d3eea986f996dd2 } from '@/components/admin/JobActions/index'
import { PlainJson as PlainJson_368f83def4898f6021ae3024da9199b2 } from '@/components/admin/PlainJson'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/components/admin/DomainCell#DomainCell": DomainCell_9dcbec1e507a2e44dd29420dde6dc9ca,
  "@/components/admin/UnicodeDomain#UnicodeDomain": UnicodeDomain_6ce04e299dbb225a91322d1aa59a7846,
  "@/components/admin/ServiceCard/index#ServiceCard": ServiceCard_d2e55c9874a2461c597ec8435a6280eb,
  "@/components/admin/StatusCell#StatusCell": StatusCell_ff32efc137541c6552ed42594a323755,
  "@/components/admin/LogTimeline/index#LogTimeline": LogTimeline_ca79844548cee2184fb02a600f98b005,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "@/components/admin/JobActions/index#JobActions": JobActions_3bd36c7b9c1052421d3eea986f996dd2,
  "@/components/admin/PlainJson#PlainJson": PlainJson_368f83def4898f6021ae3024da9199b2,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
