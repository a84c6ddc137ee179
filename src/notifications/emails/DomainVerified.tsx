import type { z } from 'zod'
import { toUnicode } from '@/domain/domainName'
import { mailTexts } from '@/i18n/mails'
import { ButtonLink, GoodNews, Paragraph } from './parts/prose'
import { domainProps } from './parts/props'
import { TenantMail } from './parts/TenantMail'

export const domainVerifiedProps = domainProps

export function DomainVerified(props: z.output<typeof domainVerifiedProps>) {
  const t = mailTexts[props.locale].domainVerified
  const domain = toUnicode(props.domain)
  return (
    <TenantMail to={props} title={t.heading(domain)} preview={t.preview(domain)}>
      <GoodNews>{t.status}</GoodNews>
      <Paragraph>{t.intro(toUnicode(props.sendingDomain))}</Paragraph>
      <Paragraph>{t.keep}</Paragraph>
      <ButtonLink href={props.adminUrl}>{mailTexts[props.locale].openSettings}</ButtonLink>
    </TenantMail>
  )
}
