import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type RunningServer } from '@roviec/server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { buildWeb } from '../../../../scripts/build-web.ts'
import { launchBrowser } from '../../../../scripts/test-browser.ts'
import { SEEDED_CITY } from './seeded-city.ts'

/** The whole product as a person meets it: the demonstration city, its server, and a browser. */
export interface JourneyCity {
  readonly browser: Browser
  /** The clock of the server; it stands still until a journey moves it. */
  now: string
  url: string
  /** Stops the server and starts it again on the same data, as after a night. */
  readonly restart: () => Promise<void>
  /** A person at a screen of their own, signed in by a demonstration account. */
  readonly signIn: (name: string, screen?: Screen) => Promise<Page>
  readonly close: () => Promise<void>
}

/** Far more than any step takes, so that a busy machine fails no journey. */
const STEP_MS_MAX = 45_000

export type Screen = 'desktop' | 'phone'

const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 780 },
} as const satisfies Record<Screen, { width: number; height: number }>

export async function openJourneyCity(now: string): Promise<JourneyCity> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'roviec-journey-'))
  cpSync(process.env[SEEDED_CITY] ?? '', dataDirectory, { recursive: true })
  const webDirectory = await buildWeb()
  const contexts: BrowserContext[] = []
  const browser = await launchBrowser()
  let server: RunningServer | null = null

  const start = async () => {
    server = await startServer({
      env: { ROVIEC_DATA_DIR: dataDirectory, PORT: '0', ROVIEC_LOG_LEVEL: 'silent' },
      webDirectory,
      clock: { now: () => city.now },
    })
    city.url = server.url
  }
  const city: JourneyCity = {
    browser,
    now,
    url: '',
    restart: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()))
      await server?.close()
      await start()
    },
    signIn: async (name, screen = 'desktop') => {
      const context = await browser.newContext({ viewport: SIZES[screen], locale: 'vi-VN' })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(STEP_MS_MAX)
      await page.goto(city.url)
      await page.getByRole('button', { name: new RegExp(`Đăng nhập là ${name}`) }).click()
      await page.getByRole('navigation').first().waitFor()
      return page
    },
    close: async () => {
      await browser.close()
      await server?.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
  await start()
  return city
}
