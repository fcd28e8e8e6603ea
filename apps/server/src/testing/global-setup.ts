import { prepareTemplate } from '../platform/pglite-template.ts'
import { prepareTemplateDatabase } from './test-database.ts'

/** Before the server tests: the template from which every test file copies its database. */
export async function setup(): Promise<void> {
  const serverUrl = process.env['TEST_DATABASE_URL']
  await (serverUrl ? prepareTemplateDatabase(serverUrl) : prepareTemplate())
}
