// The main way as a person walks it, in a real browser, against `npm run dev` on an empty folder.
import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startDevServer, type DevServer } from '../helpers/devServer'
import { until } from '../helpers/until'
import { accessibilityViolations, chromiumPath, launchBrowser, openContext } from './browser'

const MINUTES = 60_000
const screenshots = 'tmp/screenshots'
const card = '.service-card'

describe.skipIf(!chromiumPath)('a tenant admin in a browser (skipped without Chromium)', () => {
  let server: DevServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true })
    server = await startDevServer({ CHECK_SPEED: '60' })
    browser = await launchBrowser()
    context = await openContext(browser, { url: server.url })
    page = await context.newPage()
    page.on('pageerror', (error) => problems.push(String(error)))
  }, 5 * MINUTES)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  }, MINUTES)

  const shoot = (name: string) => page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true })
  const cardShows = (text: string) =>
    page.locator(card, { hasText: text }).first().waitFor({ timeout: MINUTES })

  test('logs in and sets a domain', { timeout: 3 * MINUTES }, async () => {
    await page.goto('/admin', { waitUntil: 'networkidle', timeout: 2 * MINUTES })
    await page.fill('#field-email', 'mario@demo.test')
    await page.fill('#field-password', 'demo-password')
    await page.click('button[type=submit]')
    await page.waitForURL((url) => !url.pathname.includes('login'), { timeout: MINUTES })
    await page.goto('/admin/collections/tenants', { waitUntil: 'networkidle', timeout: 2 * MINUTES })
    await page.getByRole('link', { name: 'Bella Italia' }).click()
    await page.waitForSelector('#field-contactInfo__domain', { timeout: MINUTES })
    await page.fill('#field-contactInfo__domain', 'https://www.bellaitalia.de/')
    await page.click('#action-save')
    await page.waitForSelector('.toast-success', { timeout: MINUTES })
    await cardShows('DNS-Konfiguration ausstehend')
    expect(await page.inputValue('#field-contactInfo__domain')).toBe('bellaitalia.de')
  })

  test(
    'reads the records with copy buttons, and a precise word on what is wrong',
    { timeout: 2 * MINUTES },
    async () => {
      for (const host of ['send.emails', 'resend._domainkey.emails']) await cardShows(host)
      await page.locator(card).getByRole('button', { name: 'Kopieren' }).first().click()
      await page.locator(card).getByText('Kopiert!').first().waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('')

      await server.sandbox.setDns('send.emails.bellaitalia.de.bellaitalia.de', 'MX', [
        '10 feedback-smtp.eu-west-1.amazonses.com',
      ])
      await cardShows('send.emails.bellaitalia.de.bellaitalia.de')
      await shoot('pending-dns')
      expect(await accessibilityViolations(page, card)).toEqual([])
    },
  )

  test(
    'a form with unsaved input is not disturbed when the status turns green by itself',
    { timeout: 3 * MINUTES },
    async () => {
      await page.fill('#field-companyName', 'Bella Italia – noch nicht gespeichert')
      await server.sandbox.removeDns('send.emails.bellaitalia.de.bellaitalia.de')
      await page
        .context()
        .newPage()
        .then(async (sandboxPage) => {
          await sandboxPage.goto(server.sandbox.url)
          await sandboxPage.getByRole('button', { name: 'Diese Einträge veröffentlichen' }).first().click()
          await sandboxPage.close()
        })
      await cardShows('Verifiziert und aktiv')
      expect(await page.inputValue('#field-companyName')).toBe('Bella Italia – noch nicht gespeichert')
      await shoot('verified')
      expect(await accessibilityViolations(page, card)).toEqual([])
    },
  )

  test(
    'gets two mails; the link in the first shows the same state without a login',
    { timeout: 2 * MINUTES },
    async () => {
      const mails = await until(async () => {
        const sent = await server.sandbox.mails()
        return sent.length >= 2 && sent
      }, MINUTES)
      expect(mails.map(({ subject }) => subject).sort()).toEqual([
        'Deine E-Mail-Domain ist bereit!',
        'Deine E-Mail-Domain ist fast bereit!',
      ])
      const instructions = mails.find(({ subject }) => subject.includes('fast'))
      const link = /https?:\/\/[^\s"<>]+\/setup\/email-domain\?token=[\w.-]+/.exec(
        instructions?.text ?? '',
      )?.[0]
      const stranger = await openContext(browser, { url: server.url, width: 375, height: 800 })
      const setup = await stranger.newPage()
      await setup.goto(link ?? '', { waitUntil: 'networkidle', timeout: 2 * MINUTES })
      await setup.screenshot({ path: `${screenshots}/setup-page.png`, fullPage: true })
      expect(await setup.textContent('main')).toContain('resend._domainkey.emails')
      expect(await setup.textContent('body')).not.toContain('mario@demo.test')
      expect(await accessibilityViolations(setup, 'body')).toEqual([])
      await stranger.close()
    },
  )

  test('nothing threw in the browser, and a stop leaves nothing running', { timeout: MINUTES }, async () => {
    expect(problems).toEqual([])
    expect(await server.stop()).toBe(0)
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow()
    await expect(fetch(server.sandbox.url)).rejects.toThrow()
  })
})
