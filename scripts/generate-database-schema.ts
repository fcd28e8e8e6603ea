import { writeFileSync } from 'node:fs'
import { describeDatabase } from '../apps/server/src/testing/describe-database.ts'

// Writes the types of every table and view from a freshly migrated database. Run it after a change
// of a migration, and commit its result together with the migration.
const target = new URL('../apps/server/src/platform/database-schema.ts', import.meta.url)
writeFileSync(target, await describeDatabase())
process.stderr.write('Wrote apps/server/src/platform/database-schema.ts\n')
