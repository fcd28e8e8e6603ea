import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  planDocument,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

describe('a clerk', () => {
  let city: PlansCity
  beforeEach(async () => {
    city = await buildPlansCity(world)
  })
  const countOf = async (table: string) => {
    const [row] = await world.owner<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`,
      [world.tenantId],
    )
    return row?.n
  }

  test('throws a draft away with its document; the record keeps that it was there', async () => {
    const draft = await buildDraft(world, city.clerk)

    const response = await world.delete(city.clerk, `/plans/${draft.id}`)

    expect(response.status).toBe(204)
    expect((await world.get(city.clerk, `/plans/${draft.id}`)).status).toBe(404)
    const tables = ['plans.plan', 'plans.reading', 'plans.item', 'platform.blob']
    expect(await Promise.all(tables.map(countOf))).toEqual([0, 0, 0, 0])
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.discarded',
        subjectId: draft.id,
        subjectLabel: '236/KH-UBND',
        before: {
          header: { number: '236/KH-UBND' },
          fileSha256: expect.stringMatching(/^\w{64}$/u),
        },
      },
    ])
  })

  test('leaves the document alone while another plan has the same', async () => {
    const first = await buildDraft(world, city.clerk)
    const second = await buildDraft(world, city.clerk)

    await world.delete(city.clerk, `/plans/${first.id}`)

    const document = await world.get(city.clerk, `/plans/${second.id}/document`)
    expect(await document.text()).toBe(planDocument())
  })

  describe.skipIf(!process.env['TEST_DATABASE_URL'])(
    'at the same moment (needs PostgreSQL)',
    () => {
      test('a document that is uploaded again while it is thrown away is kept', async () => {
        const draft = await buildDraft(world, city.clerk)
        const bytes = new TextEncoder().encode(planDocument())

        const [discarded, uploaded] = await Promise.all([
          world.delete(city.clerk, `/plans/${draft.id}`),
          world.upload(city.clerk, '/plans', { fileName: 'lai.txt', bytes }),
        ])

        expect([discarded.status, uploaded.status]).toEqual([204, 201])
        const { id } = await uploaded.json()
        expect((await world.get(city.clerk, `/plans/${id}/document`)).status).toBe(200)
      })
    },
  )
})

describeDraftRefusals(world, {
  forbidden: 'plan-discard-forbidden',
  send: (sender, { id }) => world.delete(sender, `/plans/${id}`),
})
