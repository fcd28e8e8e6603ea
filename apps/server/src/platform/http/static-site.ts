import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pagePolicy, SCRIPT_POLICY } from './security-headers.ts'

/** The web application as built; answers null for a path that is none of its own. */
export type StaticSite = (request: Request) => Promise<Response | null>

/**
 * Serves a folder of files known at the start, so that no path from outside ever reaches the file
 * system. A path without a file is a screen of the application, and gets its page.
 */
export function createStaticSite(directory: string): StaticSite {
  const files = new Set(existsSync(directory) ? listFiles(directory) : [])
  const load = createLoader(directory, files)
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return null
    const path = decodePath(new URL(request.url).pathname)
    if (path === null) return null
    if (files.has(path) && path !== INDEX) return answerFile(request, path, await load(path))
    const isScreen = extname(path) === '' || path === INDEX
    return isScreen && files.has(INDEX) ? answerPage(await load(INDEX)) : null
  }
}

const INDEX = 'index.html'
const NONCE_PLACEHOLDER = '__CSP_NONCE__'

interface LoadedFile {
  readonly bytes: Buffer<ArrayBuffer>
  readonly etag: string
  readonly br: Buffer<ArrayBuffer> | null
  readonly gzip: Buffer<ArrayBuffer> | null
}

function answerPage({ bytes }: LoadedFile): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
    },
  })
}

function answerFile(request: Request, path: string, file: LoadedFile): Response {
  const headers = new Headers({
    'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
    // The name of an asset changes with its content; every other file is asked for again.
    'cache-control': path.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    etag: file.etag,
    vary: 'accept-encoding',
  })
  if (extname(path) === '.js') headers.set('content-security-policy', SCRIPT_POLICY)
  if (request.headers.get('if-none-match') === file.etag) {
    return new Response(null, { status: 304, headers })
  }
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find(
    (name) => file[name] !== null && new RegExp(`\\b${name}\\b`).test(accepted),
  )
  if (encoding !== undefined) headers.set('content-encoding', encoding)
  return new Response(encoding === undefined ? file.bytes : file[encoding], { headers })
}

/** Loads and compresses a file once, on its first request; takes the build's own `.br` and `.gz`. */
function createLoader(directory: string, files: ReadonlySet<string>) {
  const loading = new Map<string, Promise<LoadedFile>>()
  const read = (path: string) => readFile(join(directory, path))
  const compressed = async (path: string, ending: string, compress: () => Promise<Buffer>) =>
    Buffer.from(files.has(path + ending) ? await read(path + ending) : await compress())

  async function load(path: string): Promise<LoadedFile> {
    const bytes = Buffer.from(await read(path))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    if (!COMPRESSED.has(extname(path))) return { bytes, etag, br: null, gzip: null }
    return {
      bytes,
      etag,
      br: await compressed(path, '.br', () => brotliCompressed(bytes, BROTLI)),
      gzip: await compressed(path, '.gz', () => gzipped(bytes)),
    }
  }

  return (path: string): Promise<LoadedFile> => {
    const known = loading.get(path) ?? load(path)
    loading.set(path, known)
    return known
  }
}

const brotliCompressed = promisify(brotliCompress)
const gzipped = promisify(gzip)
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }

function listFiles(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length)
        .split(sep)
        .filter(Boolean)
        .join('/'),
    )
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname).slice(1) || INDEX
  } catch {
    return null
  }
}

const COMPRESSED: ReadonlySet<string> = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.svg',
  '.txt',
  '.webmanifest',
])

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
