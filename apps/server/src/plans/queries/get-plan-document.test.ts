import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  planDocument,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

test('the document comes back byte for byte, as a file that no browser runs', async () => {
  const html = `<html><body>${planDocument()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}<script>alert(1)</script>${' '.repeat(1_500_000)}</body></html>`
  const bytes = new TextEncoder().encode(html)
  const fileName = 'Kế hoạch "Tết".html'
  const { id } = await (await world.upload(city.clerk, '/plans', { fileName, bytes })).json()

  const response = await world.get(city.clerk, `/plans/${id}/document`)

  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html',
    'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''K%E1%BA%BF/u),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
  })
})

test('who may not see a plan does not get its document', async () => {
  const draft = await buildDraft(world, city.clerk)

  expect(await refusalOf(await world.get(city.works, `/plans/${draft.id}/document`))).toEqual([
    404,
    'plan-not-found',
  ])
})
