import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openDataDirectory } from './data-directory.ts'
import { DataDirectoryInUseError, lockDirectory } from './directory-lock.ts'

const parent = mkdtempSync(join(tmpdir(), 'roviec-data-'))
afterAll(() => rmSync(parent, { recursive: true }))

const open = (directory: string, fresh = false) => openDataDirectory({ directory, fresh })

test('a new folder gets a migrated database, which is there again the next time', async () => {
  const directory = join(parent, 'new')

  const first = await open(directory)
  await sql`SELECT set_config('app.note', 'x', false)`.execute(first.db)
  await first.close()
  const second = await open(directory)
  const { rows } = await sql<{ user: string }>`SELECT current_user AS user`.execute(second.db)
  await second.close()

  expect(rows).toEqual([{ user: 'roviec_server' }])
})

test('a second server on the same folder is refused with a sentence, until the first one ends', async () => {
  const directory = join(parent, 'locked')
  const first = await open(directory)

  await expect(open(directory)).rejects.toThrow(DataDirectoryInUseError)
  await expect(open(directory)).rejects.toThrow(`process ${process.pid}`)
  await first.close()

  await (await open(directory)).close()
})

test('a folder whose server was killed is free at once', async () => {
  const directory = mkdtempSync(join(parent, 'killed-'))
  const lockModule = new URL('directory-lock.ts', import.meta.url).href
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { lockDirectory } = await import(${JSON.stringify(lockModule)})
     await lockDirectory(${JSON.stringify(directory)})
     process.stdout.write('locked')
     setInterval(() => {}, 1000)`,
  ])
  await once(child.stdout, 'data')
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${child.pid}`)
  child.kill('SIGKILL')
  await once(child, 'exit')

  expect(existsSync(join(directory, 'server.sock'))).toBe(true)
  const unlock = await lockDirectory(directory)
  await unlock()
})

test('a fresh start sets the old database aside and deletes nothing', async () => {
  const directory = join(parent, 'fresh')
  await (await open(directory)).close()
  await (await open(directory, true)).close()
  await (await open(directory, true)).close()

  expect(
    ['pglite', 'pglite-1', 'pglite-2'].map((name) => existsSync(join(directory, name))),
  ).toEqual([true, true, true])
})
