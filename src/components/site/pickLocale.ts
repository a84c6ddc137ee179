import { locales, type Locale } from '@/domain/tenantSpec'

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** `?lang=` if it is one of ours; null otherwise, so that the page can fall back to what it knows better. */
export function askedLocale(lang: string | string[] | undefined): Locale | null {
  return isLocale(lang) ? lang : null
}

/** The first of our languages the browser asks for; German when it names none. */
export function browserLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '').split(',').map((entry, position) => {
    const [tag = '', ...params] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const q = Number(params.find((param) => param.startsWith('q='))?.slice(2) ?? 1)
    return { language: tag.split('-')[0], q, position }
  })
  const ours = wishes.filter(({ language, q }) => isLocale(language) && q > 0)
  const first = ours.sort((a, b) => b.q - a.q || a.position - b.position)[0]?.language
  return isLocale(first) ? first : 'de'
}
