import { headers } from 'next/headers'
import { askedLocale, browserLocale } from '@/components/site/pickLocale'
import type { Locale } from '@/domain/tenantSpec'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** `?lang=`, else what the browser asks for, else German. */
export async function requestLocale(searchParams: SearchParams): Promise<Locale> {
  const { lang } = await searchParams
  return askedLocale(lang) ?? browserLocale((await headers()).get('accept-language'))
}
