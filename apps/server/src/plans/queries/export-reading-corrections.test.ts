import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { buildDraft, buildPlansCity } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const PATH = '/reading-corrections.jsonl'
const planIdsIn = async (response: Response) =>
  (await response.text())
    .split('\n')
    .flatMap((line) => (line === '' ? [] : JSON.parse(line).planId))

test('holds the readings of all plans that one may see, the newest first, and of no others', async () => {
  const city = await buildPlansCity(world)
  const older = await buildDraft(world, city.clerk, { number: '1/KH-UBND' })
  const newer = await buildDraft(world, city.clerk, { number: '2/KH-UBND' })
  await world.owner(
    `UPDATE plans.plan SET created_at = created_at + interval '1 s' WHERE id = $1`,
    [newer.id],
  )
  await buildDraft(world, city.works, { number: '3/KH-SXD', issuer: 'SỞ XÂY DỰNG' })
  const unread = await buildDraft(world, city.clerk, { number: '4/KH-UBND' })
  await world.owner('UPDATE plans.item SET as_read = NULL WHERE plan_id = $1', [unread.id])

  const response = await world.get(city.clerk, PATH)

  expect(response.headers.get('content-type')).toBe('application/jsonl')
  expect(await planIdsIn(response)).toEqual([newer.id, older.id])
})

test('beyond twenty thousand tasks a last line says that older ones were left out', async () => {
  const city = await buildPlansCity(world)
  const older = await buildDraft(world, city.clerk, { number: '1/KH-UBND' })
  const newer = await buildDraft(world, city.clerk, { number: '2/KH-UBND' })
  await world.owner(
    `UPDATE plans.plan SET created_at = created_at + interval '1 s' WHERE id = $1`,
    [newer.id],
  )
  await world.owner(
    `INSERT INTO plans.item
     SELECT (jsonb_populate_record(item, jsonb_build_object('id', gen_random_uuid(), 'ordinal', n))).*
     FROM plans.item, generate_series(1001, 20999) AS n WHERE plan_id = $1`,
    [newer.id],
  )

  const cut = (await (await world.get(city.clerk, PATH)).text()).trim().split('\n')

  expect(cut).toHaveLength(20_001)
  expect(cut.at(-1)).toBe('{"cutAfter":20000}')
  expect(cut.join('')).not.toContain(older.id)
})

test('an administrator of the organization gets those of published plans, others nothing', async () => {
  const city = await buildPlansCity(world)
  const administrator = await buildOfficial(world, { duties: ['organization-administrator'] })
  await buildDraft(world, city.clerk)

  expect(await planIdsIn(await world.get(administrator, PATH))).toEqual([])
  expect(await refusalOf(await world.get(city.chair, PATH))).toEqual([
    403,
    'plan-corrections-forbidden',
  ])
})
