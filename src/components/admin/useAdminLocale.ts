'use client'
import { useTranslation } from '@payloadcms/ui'
import type { Locale } from '@/domain/tenantSpec'

/** The viewer's language, not the tenant's. */
export function useAdminLocale(): Locale {
  return useTranslation().i18n.language === 'en' ? 'en' : 'de'
}
