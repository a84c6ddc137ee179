import type { Locale } from '@/domain/tenantSpec'
import { siteTexts } from '@/i18n/site'

export function NextSteps({ locale }: { locale: Locale }) {
  const { nextHeading, next } = siteTexts[locale].setup
  return (
    <section aria-labelledby="next">
      <h2 id="next">{nextHeading}</h2>
      <ol className="site-steps">
        {next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
