import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDuration, ROOT, runTool } from './steps.ts'

const WEB = join(ROOT, 'apps', 'web')
const DIST = join(WEB, 'dist')
const STAMP = join(DIST, '.stamp')
const SOURCES = [
  'apps/web/**/*',
  'packages/*/src/**/*',
  'docs/authority.md',
  'package-lock.json',
  'tsconfig.json',
]
const NOT_SOURCES = /\/(?:node_modules|dist|journeys|paraglide)\/|\.test\.tsx?$/

/**
 * Builds the web application when one of its sources has changed since the last build, and gives
 * the folder to serve. Throws when the build fails.
 */
export async function buildWeb(): Promise<string> {
  const hash = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return DIST

  console.error('Building the web application…')
  const { ok, ms, output } = await runTool(
    [
      'node_modules/vite/bin/vite.js',
      'build',
      'apps/web',
      '--config',
      'apps/web/vite.config.ts',
      '--logLevel',
      'warn',
    ],
    { captured: true },
  )
  if (!ok) throw new Error(`The web application does not build.\n${output}`)
  console.error(`Built in ${formatDuration(ms)}.`)
  writeFileSync(STAMP, hash)
  return DIST
}

function hashSources(): string {
  const files = globSync(SOURCES, { cwd: ROOT, exclude: (path) => NOT_SOURCES.test(`/${path}/`) })
    .filter((path) => !NOT_SOURCES.test(`/${path}`) && statSync(join(ROOT, path)).isFile())
    .toSorted()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}
