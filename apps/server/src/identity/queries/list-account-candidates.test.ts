import { afterAll, expect, test } from 'vitest'
import { buildAdministrator } from '../../testing/accounts-world.ts'
import { buildPerson } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('everybody without an account is on some page, by given name, once', async () => {
  const administrator = await buildAdministrator(world)
  for (const name of ['Lê Văn Út', 'Đỗ Thị Ba', 'Ngô An', 'Vũ Thị Bích']) {
    await buildPerson(world, name)
  }
  const left = await buildPerson(world, 'Hồ Thị Ánh')
  await world.owner("UPDATE people.person SET left_on = '2026-11-19' WHERE id = $1", [left])
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`
    const response = await world.get(administrator, `/accounts/candidates?limit=2${query}`)
    const page = (await response.json()) as {
      entries: { fullName: string }[]
      nextCursor: string | null
    }
    seen.push(...page.entries.map(({ fullName }) => fullName))
    cursor = page.nextCursor
  }

  expect(seen.filter((name) => name !== 'Lê Thị Hồng')).toEqual([
    'Ngô An',
    'Đỗ Thị Ba',
    'Vũ Thị Bích',
    'Lê Văn Út',
  ])
})
