// From a template's name and its props (data, as they lie in a job row) to subject, HTML and text.
// May import domain, i18n, lib and the templates beside it. Test: render.test.ts; to look at: scripts/mail-previews.ts.
import { render, toPlainText } from '@react-email/components'
import type { ReactElement } from 'react'
import type { z } from 'zod'
import { mailTexts, operatorTexts } from '@/i18n/mails'
import { DnsInstructions, dnsInstructionsProps } from './emails/DnsInstructions'
import { DnsReminder, dnsReminderProps } from './emails/DnsReminder'
import { DomainVerified, domainVerifiedProps } from './emails/DomainVerified'
import type { MailTemplate } from './emails/mailTemplateIds'
import { NeedsYou, needsYouProps } from './emails/NeedsYou'
import { OperatorAlert, operatorAlertProps } from './emails/OperatorAlert'
import { plainLine } from './emails/parts/plainLine'
import { plainTextOptions } from './emails/parts/plainTextOptions'
import { Plain, plainProps } from './emails/Plain'
import { RecordsLost, recordsLostProps } from './emails/RecordsLost'

export interface Mail {
  subject: string
  html: string
  text: string
}

const MAX_SUBJECT_LENGTH = 150

export const mailTemplates = {
  'dns-instructions': template(
    dnsInstructionsProps,
    DnsInstructions,
    (it) => mailTexts[it.locale].dnsInstructions.subject,
  ),
  'domain-verified': template(
    domainVerifiedProps,
    DomainVerified,
    (it) => mailTexts[it.locale].domainVerified.subject,
  ),
  'needs-you': template(needsYouProps, NeedsYou, (it) => mailTexts[it.locale].needsYou.subject(it.service)),
  'dns-reminder': template(dnsReminderProps, DnsReminder, (it) =>
    mailTexts[it.locale].dnsReminder.subject(it.days),
  ),
  'records-lost': template(recordsLostProps, RecordsLost, (it) => mailTexts[it.locale].recordsLost.subject),
  'operator-alert': template(operatorAlertProps, OperatorAlert, operatorTexts.subject),
  plain: template(plainProps, Plain, (it) => it.subject),
} satisfies Record<MailTemplate, unknown>

/** What callers pass, per template. */
export type MailProps = { [Id in MailTemplate]: z.input<(typeof mailTemplates)[Id]['schema']> }

/** Throws an error that names the wrong fields (never their values) when the props do not fit the template. */
export async function renderMail(template: MailTemplate, props: unknown): Promise<Mail> {
  const { subject, element } = mailTemplates[template].fill(template, props)
  const html = await render(element)
  return { subject: plainLine(subject, MAX_SUBJECT_LENGTH), html, text: toPlainText(html, plainTextOptions) }
}

/** Ties schema, component and subject together, so that the compiler checks that they fit. */
function template<Schema extends z.ZodType>(
  schema: Schema,
  component: (props: z.output<Schema>) => ReactElement,
  subject: (props: z.output<Schema>) => string,
) {
  const fill = (name: MailTemplate, props: unknown) => {
    const parsed = schema.safeParse(props)
    if (!parsed.success) throw new Error(`Wrong props for mail ${name}: ${listOf(parsed.error.issues)}`)
    return { subject: subject(parsed.data), element: component(parsed.data) }
  }
  return { schema, fill }
}

const listOf = (issues: readonly z.core.$ZodIssue[]): string =>
  issues.map((issue) => `${issue.path.join('.') || 'props'}: ${issue.message}`).join('; ')
