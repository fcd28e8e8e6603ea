import { expect, test } from 'vitest'
import { findChromium, launchBrowser } from './test-browser.ts'

test.each([
  ['the browser of the machine, or the packed one where there is none', false],
  ['the packed browser', true],
])('%s draws Vietnamese text that has a size', async (_, preferPacked) => {
  await using browser = await launchBrowser({ preferPacked })
  const page = await browser.newPage()
  await page.setContent('<p style="font-size:16px"><span>Nhiệm vụ quá hạn</span></p>')

  const box = await page.locator('span').boundingBox()

  expect(box?.width).toBeGreaterThan(80)
  expect(box?.height).toBeGreaterThan(10)
})

test('the packed browser brings its own libraries and fonts', async () => {
  const { executablePath, environment } = await findChromium({ preferPacked: true })

  expect(executablePath).toContain('node_modules')
  expect(Object.keys(environment)).toEqual([
    'LD_LIBRARY_PATH',
    'FONTCONFIG_PATH',
    'FONTCONFIG_FILE',
  ])
})
