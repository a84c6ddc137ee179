import { z } from 'zod'
import { serviceIds } from '@/domain/services'
import { reasons } from '@/domain/status'
import { operatorTexts as t } from '@/i18n/mails'
import { serviceTexts } from '@/i18n/services'
import { Layout } from './parts/Layout'
import { ButtonLink, Fact, Paragraph } from './parts/prose'
import { lineOfText, platformProps, webLink } from './parts/props'
import { SenderFooter } from './parts/SenderFooter'

const MAX_DETAIL_LENGTH = 500

export const operatorAlertProps = platformProps.omit({ supportEmail: true }).extend({
  companyName: lineOfText(),
  service: z.enum(serviceIds),
  reason: z.enum(reasons),
  /** Technical English from the log, already redacted. */
  detail: lineOfText(MAX_DETAIL_LENGTH).optional(),
  adminUrl: webLink,
})

export function OperatorAlert(props: z.output<typeof operatorAlertProps>) {
  const heading = serviceTexts[props.service].heading
  return (
    <Layout
      locale="de"
      title={t.heading}
      preview={t.preview(props.companyName)}
      footer={<SenderFooter locale="de">{props.platformName}</SenderFooter>}
    >
      <Paragraph>{t.de}</Paragraph>
      <Paragraph lang="en">{t.en}</Paragraph>
      <Fact label={t.tenant}>{props.companyName}</Fact>
      <Fact label={t.service}>{`${heading.de} · ${heading.en}`}</Fact>
      <Fact label={t.reason}>{props.reason}</Fact>
      {props.detail && <Fact label={t.detail}>{props.detail}</Fact>}
      <ButtonLink href={props.adminUrl}>{t.button}</ButtonLink>
    </Layout>
  )
}
