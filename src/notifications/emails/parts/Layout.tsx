// The frame of every mail: one column of 600 px, readable without images, fonts or style sheets.
import { Container, Head, Html, Preview } from '@react-email/components'
import type { ReactNode } from 'react'
import type { Locale } from '@/domain/tenantSpec'
import { Box } from './Box'
import { Title } from './prose'
import { styles, styleSheet } from './theme'

interface LayoutProps {
  locale: Locale
  title: string
  /** The line that inboxes show beside the subject. */
  preview: string
  children: ReactNode
  footer: ReactNode
}

export function Layout({ locale, title, preview, children, footer }: LayoutProps) {
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{title}</title>
        <style>{styleSheet}</style>
      </Head>
      <body className="page" style={styles.page}>
        <Preview>{preview}</Preview>
        {/* Fixed layout: without it the column could not shrink where style sheets are not read. */}
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={styles.box}>
          <tbody>
            <tr>
              <td className="page" align="center" style={styles.pageCell}>
                <Container className="column" style={styles.column}>
                  <Box className="panel" style={styles.panel}>
                    <Title>{title}</Title>
                    {children}
                  </Box>
                  {footer}
                </Container>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </Html>
  )
}
