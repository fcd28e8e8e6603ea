import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  type Draft,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const send = (sender: PlansCity['clerk'], { id }: Pick<Draft, 'id'>, body: object, version = 1) =>
  world.patch(sender, `/plans/${id}`, body, { 'if-match': `"${version}"` })

describe('a clerk', () => {
  let city: PlansCity
  let draft: Draft
  beforeEach(async () => {
    city = await buildPlansCity(world)
    draft = await buildDraft(world, city.clerk)
  })

  test('corrects the letterhead, and the record shows both sides of the change', async () => {
    const header = { number: '237/KH-UBND', title: 'Phục vụ Tết Đinh Mùi', kind: 'directive' }
    const response = await send(city.clerk, draft, {
      header,
      visibility: 'units',
      signingPositionId: city.deputyChair.positionId,
    })

    expect([response.status, await response.json()]).toEqual([200, { version: 2 }])
    expect(response.headers.get('etag')).toBe('"2"')
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    expect(plan).toMatchObject({
      ...header,
      issuer: 'Ủy ban nhân dân thành phố Minh Hà',
      visibility: 'units',
      signingLabel: 'Phó Chủ tịch UBND Thành phố',
      version: 2,
    })
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.revised',
        subjectId: draft.id,
        subjectLabel: '237/KH-UBND',
        before: {
          header: { number: '236/KH-UBND' },
          visibility: 'tenant',
          signingPositionId: city.chair.positionId,
        },
        after: { header, visibility: 'units', signingPositionId: city.deputyChair.positionId },
      },
    ])
  })

  test('takes a wrong number and the signer away, and finds the plan by its new title', async () => {
    const header = { number: null, title: 'Đón Tết Đinh Mùi' }
    await send(city.clerk, draft, { header, signingPositionId: null })

    const { entries } = await (await world.get(city.clerk, '/plans?search=don%20tet%20dinh')).json()
    expect(entries).toMatchObject([{ id: draft.id, number: null, title: 'Đón Tết Đinh Mùi' }])
    const gone = await (await world.get(city.clerk, '/plans?search=236')).json()
    expect(gone.entries).toEqual([])
  })

  test.for([
    ['a version that somebody has changed', {}, 2, 412, 'version-outdated'],
    ['a signer who does not exist', { signingPositionId: newId() }, 1, 404, 'position-not-found'],
    ['an empty title', { header: { title: ' ' } }, 1, 422, 'request-invalid'],
    [
      'a date that does not exist',
      { header: { issuedOn: '2026-02-31' } },
      1,
      422,
      'request-invalid',
    ],
    ['text that no database keeps', { header: { number: 'a\0b' } }, 1, 422, 'request-invalid'],
  ] as const)('is refused %s', async ([, body, version, status, code]) => {
    expect(await refusalOf(await send(city.clerk, draft, body, version))).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test.for([
    ['the head of a department beside', (it: PlansCity) => it.works.positionId],
    ['the head of a ward', (it: PlansCity) => it.lotus.positionId],
    ['a member of the own office', (it: PlansCity) => it.clerk.positionId],
  ] as const)('may not name %s as the signer', async ([, of]) => {
    const response = await send(city.clerk, draft, { signingPositionId: of(city) })

    expect(await refusalOf(response)).toEqual([403, 'plan-signer-forbidden'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('may leave a signer as somebody else has named them', async () => {
    await world.owner('UPDATE plans.plan SET signing_position_id = $2 WHERE tenant_id = $1', [
      world.tenantId,
      city.works.positionId,
    ])
    const response = await send(city.clerk, draft, { signingPositionId: city.works.positionId })

    expect(response.status).toBe(200)
  })

  test('must say which version was read', async () => {
    const response = await world.patch(city.clerk, `/plans/${draft.id}`, {})

    expect(await refusalOf(response)).toEqual([422, 'version-required'])
  })
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, draft) => send(sender, draft, { header: { number: '1/KH' } }),
})
