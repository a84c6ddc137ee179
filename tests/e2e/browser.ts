// A real browser for the end-to-end tests: Debian's Chromium, or whatever CHROMIUM_PATH names. Used by tests/e2e only.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const CHROMIUM_PATHS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Undefined where there is no browser: such tests are skipped, not failed. */
export const chromiumPath = CHROMIUM_PATHS.find((path) => path !== undefined && existsSync(path))

export type { Browser, BrowserContext, Page }

export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('No Chromium found; set CHROMIUM_PATH.')
  return chromium.launch({
    executablePath: chromiumPath,
    // A container's root has no sandbox; the rest keeps Chromium from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Viewer {
  /** The app's address, without a trailing slash. */
  url: string
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  locale?: 'de' | 'en'
}

/** Somebody in front of a screen of their own: language and theme as chosen in the admin. */
export async function openContext(browser: Browser, viewer: Viewer): Promise<BrowserContext> {
  const { url, width = 1280, height = 900, theme = 'light', locale = 'de' } = viewer
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: theme,
    locale: locale === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await context.addCookies([
    { name: 'payload-lng', value: locale, url },
    { name: 'payload-theme', value: theme, url },
  ])
  return context
}

/** Logs in through the API, so that a test need not wait for the login page. */
export async function logIn(context: BrowserContext, email: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/users/login', { data: { email, password } })
  if (!answer.ok()) throw new Error(`login of ${email}: ${answer.status()}`)
}

export interface AxeViolation {
  id: string
  impact: string | null
  help: string
  nodes: string[]
}

/** What axe-core finds wrong below `selector`. */
export async function accessibilityViolations(page: Page, selector: string): Promise<AxeViolation[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(source)
  return page.evaluate(async (include) => {
    const { violations } = await window.axe.run({ include: [include] })
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact: impact ?? null,
      help,
      nodes: nodes.map(({ html }) => html),
    }))
  }, selector)
}

declare global {
  interface Window {
    axe: typeof Axe
  }
}
