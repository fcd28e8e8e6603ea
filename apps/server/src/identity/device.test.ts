import { expect, test } from 'vitest'
import { deviceWords } from './device.ts'

const AS_MOZILLA =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.for([
  [`${AS_MOZILLA} Chrome/150.0.0.0 Safari/537.36`, 'Chrome Windows'],
  [`${AS_MOZILLA} Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0`, 'Edge Windows'],
  [`${AS_MOZILLA} coc_coc_browser/140.0.1 Chrome/134.0.0.0 Safari/537.36`, 'Coc Coc Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; SM-A165F) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36',
    'Chrome Android',
  ],
  ['curl/8.5.0', null],
  [null, null],
] as const)('%s is shown as %s', ([userAgent, words]) => {
  expect(deviceWords(userAgent)).toBe(words)
})
