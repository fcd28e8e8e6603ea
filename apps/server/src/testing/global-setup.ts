import { randomBytes } from 'node:crypto'
import { prepareTemplate } from '../platform/pglite-template.ts'
import { dropTestDatabases, prepareTemplateDatabase } from './test-database.ts'

/** Before the server tests: the template from which test files copy their databases. */
export async function setup(): Promise<void> {
  const serverUrl = process.env['TEST_DATABASE_URL']
  process.env['ROVIEC_TEST_RUN'] = randomBytes(4).toString('hex')
  await (serverUrl ? prepareTemplateDatabase(serverUrl) : prepareTemplate())
}

/** After them: nothing stays on the server that was lent. */
export async function teardown(): Promise<void> {
  const serverUrl = process.env['TEST_DATABASE_URL']
  if (serverUrl) await dropTestDatabases(serverUrl)
}
