// The frame of every public page (folder src/components/site). May import domain, i18n and shared components.
// Each page renders it itself, because only a page knows its language. Test: the *.test.ts beside the logic, tests/e2e.
import type { ReactNode } from 'react'
import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'

interface Props {
  locale: Locale
  title: string
  platformName: string
  /** For pages that belong to somebody. */
  isPrivate?: boolean
  /** Of this page, to be kept when the language changes. */
  params?: Record<string, string>
  children: ReactNode
}

export function SiteDocument({
  locale,
  title,
  platformName,
  isPrivate = false,
  params = {},
  children,
}: Props) {
  const other: Locale = locale === 'de' ? 'en' : 'de'
  return (
    <html lang={locale}>
      <head>
        <title>{`${title} – ${platformName}`}</title>
        <meta name="referrer" content="no-referrer" />
        {isPrivate && <meta name="robots" content="noindex, nofollow" />}
      </head>
      <body className="site">
        <header className="site-top">
          <span className="site-top__name">{platformName}</span>
          <a href={`?${new URLSearchParams({ ...params, lang: other })}`} lang={other} hrefLang={other}>
            {siteTexts[locale].otherLanguage}
          </a>
        </header>
        <main className="site-main">{children}</main>
      </body>
    </html>
  )
}
