import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { hashMigrations, migrate, readMigrations } from '../platform/migrate.ts'

/**
 * A migrated PGlite as a file, made once for each state of the migrations: making a data directory
 * takes seconds, loading one takes one.
 */
export async function prepareTemplate(): Promise<string> {
  const file = `${CACHE}pglite-${hashMigrations(readMigrations())}.tar`
  if (existsSync(file)) return file
  mkdirSync(CACHE, { recursive: true })
  const pglite = await PGlite.create(await emptyDatabase())
  await migrate(pglite)
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  writeAtomically(file, Buffer.from(await dump.arrayBuffer()))
  return file
}

/** A PGlite of its own in memory, with the migrations done. */
export async function openTemplate(): Promise<PGlite> {
  const file = await prepareTemplate()
  return PGlite.create({ loadDataDir: new Blob([readFileSync(file)]) })
}

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/roviec/', import.meta.url))

async function emptyDatabase(): Promise<{ loadDataDir?: Blob }> {
  const file = `${CACHE}pglite-empty.tar`
  if (!existsSync(file)) {
    const pglite = await PGlite.create()
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    writeAtomically(file, Buffer.from(await dump.arrayBuffer()))
  }
  return { loadDataDir: new Blob([readFileSync(file)]) }
}

/** Two test runs may make the same file at once; each writes its own and the last one stays. */
function writeAtomically(file: string, bytes: Buffer): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, bytes)
  renameSync(draft, file)
}
