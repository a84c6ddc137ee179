// The ways to the records: the guide of the recognised host, and the page that needs no login.
import type { z } from 'zod'
import { mailTexts } from '@/i18n/mails'
import { formatDate } from './formatDate'
import { ButtonLink, Note, Paragraph, TextLink } from './prose'
import type { setupProps } from './props'

type SetupLinksProps = Pick<z.output<typeof setupProps>, 'locale' | 'host' | 'setupUrl' | 'expiresAt'>

export function SetupLinks({ locale, host, setupUrl, expiresAt }: SetupLinksProps) {
  const t = mailTexts[locale].setup
  return (
    <>
      {host && (
        <Paragraph>
          {t.guess(host.name)}{' '}
          {host.guideUrl && <TextLink href={host.guideUrl}>{t.guide(host.name)}</TextLink>}
        </Paragraph>
      )}
      <ButtonLink href={setupUrl}>{t.button}</ButtonLink>
      <Note>
        {t.noLogin} {expiresAt && t.validUntil(formatDate(expiresAt, locale))}
      </Note>
    </>
  )
}
