import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import type { Official } from '../../testing/organization-world.ts'
import {
  buildDraft,
  buildPlansCity,
  type Draft,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import type { World } from '../../testing/world.ts'

export interface DraftAct {
  readonly forbidden: string
  /** Sends the act; everything else about it is in order. */
  readonly send: (sender: Official, draft: Draft, city: PlansCity) => Promise<Response>
}

/** The refusals that every act on a draft has. Each of them leaves no audit entry. */
export function describeDraftRefusals(world: World, { forbidden, send }: DraftAct): void {
  describe('refusals of every act on a draft leave nothing behind', () => {
    let city: PlansCity
    beforeEach(async () => {
      city = await buildPlansCity(world)
    })

    test('a draft that does not exist', async () => {
      const draft = await buildDraft(world, city.clerk)

      expect(await refusalOf(await send(city.clerk, { ...draft, id: newId() }, city))).toEqual([
        404,
        'plan-not-found',
      ])
      expect(await auditEntries(world)).toEqual([])
    })

    test('a draft of others, which one does not even see', async () => {
      const draft = await buildDraft(world, city.clerk)

      expect(await refusalOf(await send(city.works, draft, city))).toEqual([404, 'plan-not-found'])
      expect(await auditEntries(world)).toEqual([])
    })

    test('a published plan, for those who did not prepare it and for those who did', async () => {
      const draft = await buildDraft(world, city.clerk)
      expect((await publish(world, city.clerk, draft)).status).toBe(200)

      expect(await refusalOf(await send(city.works, draft, city))).toEqual([403, forbidden])
      expect(await refusalOf(await send(city.clerk, draft, city))).toEqual([409, 'plan-not-draft'])
      expect(await auditEntries(world)).toMatchObject([{ action: 'plan.published' }])
    })
  })
}
