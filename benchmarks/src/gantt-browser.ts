import { createServer, type Server, type ServerResponse } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { launchBrowser } from '../../scripts/test-browser.ts'
import './gantt-pages/bench-page.ts'

/** The charts that are measured, by the page that draws them. */
export const CHARTS = ['ours', 'dhtmlx', 'svar'] as const
export type ChartName = (typeof CHARTS)[number]

/** A browser and a page for each chart, built into the system's temporary folder. */
export interface GanttBrowser {
  /** Opens the chart's page anew, so that nothing is warm, and gives it a plan of so many rows. */
  open(chart: ChartName, rowCount: number): Promise<Page>
  /** Megabytes the page holds once its rubbish is gone: objects, arrays of numbers, nodes. */
  megabytesOf(page: Page): Promise<number>
  close(): Promise<void>
}

export async function startGanttBrowser(): Promise<GanttBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'roviec-gantt-bench-'))
  await buildPages(folder)
  const server = await serve(folder)
  const browser = await launchBrowser()
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    open: (chart, rowCount) => openPage(browser, `http://127.0.0.1:${port}/${chart}/`, rowCount),
    megabytesOf,
    async close() {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openPage(browser: Browser, url: string, rowCount: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.waitForFunction(() => 'benchPage' in window)
  await page.evaluate((count) => window.benchPage.prepare(count), rowCount)
  return page
}

async function megabytesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const usage = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1024 / 1024
}

async function buildPages(folder: string): Promise<void> {
  for (const chart of CHARTS) {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(folder, chart),
        lib: {
          entry: fileURLToPath(new URL(`gantt-pages/${chart}.ts`, import.meta.url)),
          formats: ['es'],
          fileName: () => 'page.js',
          cssFileName: 'page',
        },
      },
    })
    await writeFile(join(folder, chart, 'index.html'), PAGE)
  }
}

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Gantt</title>
<link rel="stylesheet" href="page.css">
<style>html, body { height: 100%; margin: 0 } #chart, .wx-theme { height: 100% }</style>
<div id="chart"></div><script type="module" src="page.js"></script></html>`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(folder, request.url ?? '/', response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const path = url.endsWith('/') ? `${url}index.html` : url
  try {
    const content = await readFile(join(folder, path))
    response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain')
    response.end(content)
  } catch {
    response.statusCode = 404
    response.end()
  }
}
