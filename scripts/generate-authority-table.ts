import { writeFileSync } from 'node:fs'
import { describeAuthority } from '../apps/server/src/testing/authority/describe-authority.ts'

// Writes docs/authority.md from the table of authority. Run it after a change of the table.
const target = new URL('../docs/authority.md', import.meta.url)
writeFileSync(target, await describeAuthority())
process.stderr.write('Wrote docs/authority.md\n')
