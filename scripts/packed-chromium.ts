import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

export interface Chromium {
  readonly executablePath: string
  /** What the packed browser needs to find its libraries and fonts; empty for an installed one. */
  readonly environment: Readonly<Record<string, string>>
}

const TAR_BLOCK_BYTES = 512

/**
 * Unpacks `@sparticuz/chromium` into node_modules once per version. Its own unpacking leaves out
 * the system libraries everywhere but on one cloud, and writes to fixed names that users share.
 */
export async function unpackChromium(): Promise<Chromium> {
  const require = createRequire(import.meta.url)
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..')
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packed, 'package.json'), 'utf8'),
  )
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const partial = mkdtempSync(join(cache, 'chromium-'))
    const bin = join(packed, 'bin')
    writeFileSync(join(partial, 'chromium'), await inflate(bin, 'chromium.br'), { mode: 0o755 })
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      writeTar(await inflate(bin, archive), partial)
    }
    writeFileSync(join(partial, 'fonts.conf'), fontsConfiguration(folder))
    keepFirst(partial, folder)
  }
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

function inflate(bin: string, file: string): Promise<Buffer> {
  return promisify(brotliDecompress)(readFileSync(join(bin, file)))
}

/** Plain files of a tar archive with short names, which is all that the package holds. */
function writeTar(tar: Buffer, folder: string): void {
  for (let offset = 0; offset + TAR_BLOCK_BYTES <= tar.length;) {
    const header = tar.subarray(offset, offset + TAR_BLOCK_BYTES)
    const name = readField(header, 0, 100)
    if (name === '') return
    const bytes = Number.parseInt(readField(header, 124, 12), 8)
    const mode = Number.parseInt(readField(header, 100, 8), 8)
    const start = offset + TAR_BLOCK_BYTES
    const isFile = ['', '0'].includes(readField(header, 156, 1))
    if (isFile) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), tar.subarray(start, start + bytes), { mode })
    }
    offset = start + Math.ceil(bytes / TAR_BLOCK_BYTES) * TAR_BLOCK_BYTES
  }
}

function readField(header: Buffer, start: number, length: number): string {
  const [text = ''] = header.toString('latin1', start, start + length).split('\0')
  return text.trim()
}

/** The fonts of the package, and those of the machine beside them. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`
}

/** Two runs may unpack at once: the first to finish stays, and both hold the same bytes. */
function keepFirst(partial: string, folder: string): void {
  try {
    renameSync(partial, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(partial, { recursive: true, force: true })
  }
}
