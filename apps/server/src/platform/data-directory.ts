import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPglite, type OpenDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { createFromTemplate } from './pglite-template.ts'

/** Two servers on one folder would destroy it; PGlite itself does not notice. */
export class DataDirectoryInUseError extends Error {
  constructor(directory: string, pid: number) {
    super(
      `The data folder ${directory} is in use by another server (process ${pid}). ` +
        'Stop that server, or choose another folder with ROVIEC_DATA_DIR.',
    )
    this.name = 'DataDirectoryInUseError'
  }
}

export interface DataDirectoryOptions {
  readonly directory: string
  /** Sets the database that is there aside and begins with an empty one. */
  readonly fresh: boolean
}

/** Opens PGlite in a folder, for this process alone, with the migrations done. */
export async function openDataDirectory(options: DataDirectoryOptions): Promise<OpenDatabase> {
  const directory = resolve(options.directory)
  mkdirSync(directory, { recursive: true })
  const unlock = lock(directory)
  try {
    const place = join(directory, 'pglite')
    if (options.fresh) setAside(place)
    const database = openPglite(await openPlace(place))
    return {
      ...database,
      close: async () => {
        await database.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openPlace(place: string): Promise<PGlite> {
  if (!existsSync(join(place, 'PG_VERSION'))) return createFromTemplate(place)
  const pglite = await PGlite.create({ dataDir: place })
  await migrate(pglite)
  return pglite
}

/** Nothing is deleted: somebody may have worked in the demonstration in earnest. */
function setAside(place: string): void {
  if (!existsSync(place)) return
  let number = 1
  while (existsSync(`${place}-${number}`)) number++
  renameSync(place, `${place}-${number}`)
}

function lock(directory: string): () => void {
  const file = join(directory, 'server.lock')
  try {
    writeLock(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const pid = Number(readFileSync(file, 'utf8').trim())
    if (isAlive(pid)) throw new DataDirectoryInUseError(directory, pid)
    // The server that wrote it ended without a word: a crash, or the machine went off.
    rmSync(file, { force: true })
    writeLock(file)
  }
  return () => rmSync(file, { force: true })
}

function writeLock(file: string): void {
  const handle = openSync(file, 'wx')
  writeSync(handle, `${process.pid}\n`)
  closeSync(handle)
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
