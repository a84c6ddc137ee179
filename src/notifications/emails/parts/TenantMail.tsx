// A mail to a tenant: greeting above, who sent it and why below.
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { mailTexts } from '@/i18n/mails'
import { Layout } from './Layout'
import { Paragraph } from './prose'
import type { tenantProps } from './props'
import { SenderFooter } from './SenderFooter'

interface TenantMailProps {
  to: z.output<typeof tenantProps>
  title: string
  preview: string
  children: ReactNode
}

export function TenantMail({ to, title, preview, children }: TenantMailProps) {
  const t = mailTexts[to.locale]
  const footer = <SenderFooter {...to}>{t.whyYou(to.platformName, to.companyName)}</SenderFooter>
  return (
    <Layout locale={to.locale} title={title} preview={preview} footer={footer}>
      <Paragraph>{t.hello(to.companyName)}</Paragraph>
      {children}
    </Layout>
  )
}
