// What people read while a service is being worked on.
import type { Locale } from '@/domain/tenantSpec'

const texts: Record<string, Record<Locale, string>> = {
  remove_domain: { de: 'Alte Versand-Domain entfernen', en: 'Remove the old sending domain' },
  create_domain: { de: 'Versand-Domain anlegen', en: 'Create the sending domain' },
  adopt_domain: { de: 'Vorhandene Versand-Domain übernehmen', en: 'Take over the existing sending domain' },
  verify_domain: { de: 'Prüfung der Einträge anstoßen', en: 'Start checking the records' },
}

export const stepLabel = (name: string): Record<Locale, string> => texts[name] ?? { de: name, en: name }
