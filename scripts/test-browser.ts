import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { unpackChromium, type Chromium } from './packed-chromium.ts'

export interface LaunchOptions {
  /** Passes over CHROME_PATH and the browsers of the machine. */
  readonly preferPacked?: boolean
}

/** Without a sandbox, because root has none; without anything that calls an outside address. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A real Chromium: $CHROME_PATH, else one of the machine, else the npm package. */
export async function findChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const given = process.env['CHROME_PATH']
  const installed = [...(given ? [given] : []), ...INSTALLED].find((path) => existsSync(path))
  if (installed && !options.preferPacked) return { executablePath: installed, environment: {} }
  return unpackChromium()
}

/** Starts the browser of the tests, headless. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { executablePath, environment } = await findChromium(options)
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...environment },
  })
  await requireVisibleText(browser)
  return browser
}

/** A browser without fonts draws every text with no size, and assertions on texts still pass. */
async function requireVisibleText(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  await page.setContent('<span>Rõ Việc: Nguyễn, Đặng, Ưỡng</span>')
  const box = await page.locator('span').boundingBox()
  await page.close()
  if (box && box.width > 0 && box.height > 0) return
  await browser.close()
  throw new Error('The browser draws no text: it finds no font. Install one, or set CHROME_PATH.')
}
