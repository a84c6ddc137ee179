import { z } from 'zod'
import { locales } from '@/domain/tenantSpec'
import { Layout } from './parts/Layout'
import { ButtonLink, Paragraph } from './parts/prose'
import { platformProps, webLink } from './parts/props'
import { SenderFooter } from './parts/SenderFooter'

/** For mails whose words come from elsewhere (Payload's own login mails). Plain sentences: HTML in them is shown, not obeyed. */
export const plainProps = platformProps.extend({
  locale: z.enum(locales),
  subject: z.string().min(1),
  paragraphs: z.array(z.string().min(1)).min(1),
  link: z.object({ url: webLink, label: z.string().min(1) }).optional(),
})

export function Plain({
  locale,
  subject,
  paragraphs,
  link,
  platformName,
  supportEmail,
}: z.output<typeof plainProps>) {
  const footer = (
    <SenderFooter locale={locale} supportEmail={supportEmail}>
      {platformName}
    </SenderFooter>
  )
  return (
    <Layout locale={locale} title={subject} preview={paragraphs[0] ?? subject} footer={footer}>
      {paragraphs.map((paragraph, index) => (
        <Paragraph key={index}>{paragraph}</Paragraph>
      ))}
      {link && <ButtonLink href={link.url}>{link.label}</ButtonLink>}
    </Layout>
  )
}
