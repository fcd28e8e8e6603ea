import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeAuthority } from './describe-authority.ts'

test('the page docs/authority.md is the table as it stands', async () => {
  const page = new URL('../../../../../docs/authority.md', import.meta.url)

  expect(readFileSync(page, 'utf8'), 'run: node scripts/generate-authority-table.ts').toBe(
    await describeAuthority(),
  )
})
