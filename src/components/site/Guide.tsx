import type { Locale } from '@/domain/tenantSpec'
import type { DnsGuide, GuidePart, GuideStep } from '@/i18n/dnsGuides'
import { siteTexts } from '@/i18n/site'

interface Props {
  guide: DnsGuide
  locale: Locale
  /** 3 below a heading of its own. */
  headingLevel?: 2 | 3
}

/** Steps and pitfalls of one DNS host, from plain data. */
export function Guide({ guide, locale, headingLevel = 2 }: Props) {
  const texts = siteTexts[locale].guide
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <section aria-labelledby="steps">
        <Heading id="steps">{texts.stepsHeading}</Heading>
        <ol className="site-steps">{guide.steps[locale].map(toItem)}</ol>
      </section>
      <section aria-labelledby="quirks">
        <Heading id="quirks">{texts.quirksHeading}</Heading>
        <ul className="site-notes">{guide.quirks[locale].map(toItem)}</ul>
      </section>
    </>
  )
}

// Guides are constants: a position is as good a key as any.
const toItem = (step: GuideStep, position: number) => <li key={position}>{step.map(toPart)}</li>

function toPart(part: GuidePart, position: number) {
  if (typeof part === 'string') return part
  if ('code' in part) return <code key={position}>{part.code}</code>
  return <strong key={position}>{part.strong}</strong>
}
