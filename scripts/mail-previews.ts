// Renders every mail with example data, to be looked at: npx tsx scripts/mail-previews.ts <folder>
// Writes HTML, text and, where a Chromium is found (CHROMIUM_PATH), screenshots at 600 and 375 px, light and dark.
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { locales } from '@/domain/tenantSpec'
import { exampleProps } from '@/notifications/emails/examples.fixture'
import { mailTemplateIds } from '@/notifications/emails/mailTemplateIds'
import { renderMail } from '@/notifications/render'

const WIDTHS = [600, 375]
const SCHEMES = ['light', 'dark'] as const

const folder = resolve(process.argv[2] ?? 'mail-previews')
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

await mkdir(folder, { recursive: true })
const browser = existsSync(executablePath)
  ? await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
  : null
for (const locale of locales) {
  for (const id of mailTemplateIds) {
    const mail = await renderMail(id, exampleProps(locale)[id])
    const path = join(folder, `${id}.${locale}`)
    await writeFile(`${path}.html`, mail.html)
    await writeFile(`${path}.txt`, `Subject: ${mail.subject}\n\n${mail.text}\n`)
    if (browser) await photograph(browser, mail.html, path)
  }
}
await browser?.close()
console.log(
  `${folder}: ${mailTemplateIds.length * locales.length} mails${browser ? '' : ', no screenshots (no Chromium)'}`,
)

async function photograph(browser: Browser, html: string, path: string): Promise<void> {
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme })
      await page.setContent(html)
      await page.screenshot({ path: `${path}.${width}.${colorScheme}.png`, fullPage: true })
      await page.close()
    }
  }
}
