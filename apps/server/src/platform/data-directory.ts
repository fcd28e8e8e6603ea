import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPglite, type OpenDatabase } from './database.ts'
import { lockDirectory } from './directory-lock.ts'
import { migrate } from './migrate.ts'
import { createFromTemplate } from './pglite-template.ts'

export interface DataDirectoryOptions {
  readonly directory: string
  /** Sets the database that is there aside and begins with an empty one. */
  readonly fresh: boolean
}

/** Opens PGlite in a folder, for this process alone, with the migrations done. */
export async function openDataDirectory(options: DataDirectoryOptions): Promise<OpenDatabase> {
  const directory = resolve(options.directory)
  mkdirSync(directory, { recursive: true })
  const unlock = await lockDirectory(directory)
  try {
    const place = join(directory, 'pglite')
    if (options.fresh) setAside(place)
    const database = openPglite(await openPlace(place))
    return {
      ...database,
      close: async () => {
        await database.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
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
