import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { createStaticSite } from './static-site.ts'

const parent = mkdtempSync(join(tmpdir(), 'roviec-site-'))
const directory = join(parent, 'dist')
mkdirSync(join(directory, 'assets'), { recursive: true })
writeFileSync(join(parent, 'secret.txt'), 'secret')
writeFileSync(
  join(directory, 'index.html'),
  '<meta property="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>',
)
writeFileSync(join(directory, 'assets/main-1a2b.js'), 'console.log(1)\n'.repeat(200))
writeFileSync(join(directory, 'favicon.svg'), '<svg/>')
afterAll(() => rmSync(parent, { recursive: true }))

const site = createStaticSite(directory)
const get = (path: string, headers: HeadersInit = {}) =>
  site(new Request(`http://127.0.0.1${path}`, { headers }))

test('every page carries a nonce of its own, and a policy that names it', async () => {
  const [first, second] = [await get('/'), await get('/')]

  const html = (await first?.text()) ?? ''
  const [, nonce = ''] = /content="([^"]{24})"/.exec(html) ?? []
  expect(html).not.toContain('__CSP_NONCE__')
  expect(html).toContain(`<script nonce="${nonce}">`)
  expect(first?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
  expect(first?.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(second?.headers.get('content-security-policy')).not.toContain(nonce)
  expect(first?.headers.get('cache-control')).toBe('no-store')
})

test.for(['/plans', '/plans/0198-x/gantt', '/đăng-nhập'])(
  'the screen %s gets the page of the application',
  async (path) => {
    expect((await get(path))?.headers.get('content-type')).toContain('text/html')
  },
)

test('an asset is kept for good, packed as the browser likes it', async () => {
  const response = await get('/assets/main-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' })

  expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response?.headers.get('content-encoding')).toBe('br')
  const packed = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer())
  expect(brotliDecompressSync(packed).toString()).toContain('console.log(1)')
})

test('a script may load further scripts of ours when it runs as a worker, and nothing else', async () => {
  const policy = (await get('/assets/main-1a2b.js'))?.headers.get('content-security-policy')

  expect(policy).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'")
})

test('another file is asked for again each time, and answered in a word when it has not changed', async () => {
  const response = await get('/favicon.svg')
  const etag = response?.headers.get('etag') ?? ''

  expect(response?.headers.get('cache-control')).toBe('no-cache')
  expect((await get('/favicon.svg', { 'if-none-match': etag }))?.status).toBe(304)
})

test.for([
  '/assets/absent.js',
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%E0%A4%A',
])('%s is no file of the site', async (path) => {
  expect(await get(path)).toBeNull()
})

test('a folder that is not there serves nothing', async () => {
  const empty = createStaticSite(join(parent, 'absent'))

  expect(await empty(new Request('http://127.0.0.1/'))).toBeNull()
})
