// Which mails there are. Light on purpose: whoever only queues a mail need not load the templates.

export const mailTemplateIds = [
  'dns-instructions',
  'domain-verified',
  'needs-you',
  'dns-reminder',
  'records-lost',
  'operator-alert',
  'plain',
] as const
export type MailTemplate = (typeof mailTemplateIds)[number]
