import { z } from 'zod'
import { toUnicode } from '@/domain/domainName'
import { serviceIds } from '@/domain/services'
import { mailTexts } from '@/i18n/mails'
import { ButtonLink, Heading, Paragraph } from './parts/prose'
import { domainProps, tenantProps } from './parts/props'
import { TenantMail } from './parts/TenantMail'

export const needsYouProps = tenantProps.extend({
  service: z.enum(serviceIds),
  domain: domainProps.shape.domain.optional(),
  /** The reason's sentence, in the tenant's language (src/i18n/reasons.ts). */
  reasonText: z.string().min(1),
})

export function NeedsYou(props: z.output<typeof needsYouProps>) {
  const t = mailTexts[props.locale].needsYou
  return (
    <TenantMail to={props} title={t.heading} preview={t.preview}>
      <Paragraph>{t.about(props.service, props.domain && toUnicode(props.domain))}</Paragraph>
      <Heading>{t.reasonHeading}</Heading>
      <Paragraph>{props.reasonText}</Paragraph>
      <Heading>{t.wayOutHeading}</Heading>
      <Paragraph>{t.wayOut}</Paragraph>
      <ButtonLink href={props.adminUrl}>{mailTexts[props.locale].openSettings}</ButtonLink>
    </TenantMail>
  )
}
