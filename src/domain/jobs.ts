// The words of `background-jobs`.

export const jobTypes = [
  'provision_email_domain',
  'verify_email_domain',
  'provision_phone_number',
  'verify_phone_number',
  'provision_whatsapp_business',
  'verify_whatsapp_business',
  'provision_website_domain',
  'verify_website_domain',
  'send_email',
  'send_sms',
  'analyze_review',
] as const
export type JobType = (typeof jobTypes)[number]

export const jobStatuses = [
  'queued',
  'running',
  'completed',
  'failed',
  'retrying',
  'superseded',
  'cancelled',
] as const
export type JobStatus = (typeof jobStatuses)[number]

/** In this order: Postgres sorts an enum by position. */
export const jobPriorities = ['low', 'normal', 'high', 'urgent'] as const
export type JobPriority = (typeof jobPriorities)[number]

export interface JobStep {
  name: string
  label: { de: string; en: string }
  status: 'pending' | 'running' | 'complete' | 'failed' | 'skipped'
  message?: string
  startedAt?: string
  finishedAt?: string
}
