import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { hashMigrations, migrate, readMigrations } from './migrate.ts'

/**
 * A migrated PGlite as an archive, made once for each state of the migrations: making a data
 * directory takes up to 17 seconds, loading an archive one. Answers null where it cannot be kept,
 * such as in an installation that the server may only read.
 */
export async function prepareTemplate(): Promise<string | null> {
  const file = join(CACHE, `pglite-${hashMigrations(readMigrations())}.tar`)
  if (existsSync(file)) return file
  const pglite = await PGlite.create(await emptyDatabase())
  try {
    await migrate(pglite)
    return await keep(pglite, file)
  } finally {
    await pglite.close()
  }
}

/** A PGlite with the migrations done: in memory, or in a folder that is not there yet. */
export async function createFromTemplate(dataDirectory?: string): Promise<PGlite> {
  const file = await prepareTemplate()
  const place = dataDirectory === undefined ? {} : { dataDir: dataDirectory }
  if (file !== null) return PGlite.create({ ...place, loadDataDir: readArchive(file) })
  const pglite = await PGlite.create(place)
  await migrate(pglite)
  return pglite
}

const CACHE = fileURLToPath(new URL('../../../../node_modules/.cache/roviec/', import.meta.url))

/** Migrations change more often than PGlite: the empty database is kept for them. */
async function emptyDatabase(): Promise<{ loadDataDir?: Blob }> {
  const file = join(CACHE, 'pglite-empty.tar')
  if (!existsSync(file)) {
    const pglite = await PGlite.create()
    await keep(pglite, file)
    await pglite.close()
  }
  return existsSync(file) ? { loadDataDir: readArchive(file) } : {}
}

function readArchive(file: string): Blob {
  return new Blob([readFileSync(file)])
}

/** Two processes may make the same file at once; each writes its own and the last one stays. */
async function keep(pglite: PGlite, file: string): Promise<string | null> {
  const dump = await pglite.dumpDataDir('none')
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()))
    renameSync(draft, file)
    return file
  } catch {
    return null
  }
}
