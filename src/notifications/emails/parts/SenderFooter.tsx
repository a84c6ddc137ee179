// Who sent this mail, and where questions go.
import type { Locale } from '@/domain/tenantSpec'
import { mailTexts } from '@/i18n/mails'
import { TextLink } from './prose'
import { styles } from './theme'

interface SenderFooterProps {
  locale: Locale
  supportEmail?: string | undefined
  children: string
}

export function SenderFooter({ locale, supportEmail, children }: SenderFooterProps) {
  return (
    <>
      <p className="soft" style={styles.footer}>
        {children}
      </p>
      {supportEmail && (
        <p className="soft" style={styles.footer}>
          {mailTexts[locale].support} <TextLink href={`mailto:${supportEmail}`}>{supportEmail}</TextLink>
        </p>
      )}
    </>
  )
}
