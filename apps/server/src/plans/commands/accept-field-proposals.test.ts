import type { PlanItem } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildField, buildRule, unitBody } from '../../testing/coordination-world.ts'
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

const DISEASE = 'Tăng cường phòng, chống dịch bệnh mùa hè, hoàn thành trước ngày 10/12/2026.'
const FOOD = 'Kiểm tra an toàn thực phẩm tại các chợ, hoàn thành trước ngày 10/12/2026.'
const BOTH = 'Kiểm tra thực phẩm và vỉa hè quanh chợ, hoàn thành trước ngày 10/12/2026.'
const RELATED =
  'Các đơn vị liên quan rà soát việc phòng chống dịch bệnh, hoàn thành trước ngày 10/12/2026.'
const NOBODYS = 'Tổ chức sơ kết phong trào thi đua, hoàn thành trước ngày 10/12/2026.'
const TWO_LEADS = 'Sở Xây dựng, Sở Y tế chủ trì phòng chống dịch bệnh trước ngày 10/12/2026.'
const HIRED = 'Sở Y tế chủ trì phòng chống dịch bệnh, hoàn thành trước ngày 10/12/2026.'

/** Health leads two fields with the works as support; nobody leads a third one yet. */
async function buildRegister(city: PlansCity): Promise<void> {
  const disease = await buildField(world, 'Phòng bệnh', ['dịch bệnh'])
  await buildRule(world, {
    fieldId: disease,
    lead: unitBody(city.health.unitId),
    supports: [unitBody(city.works.unitId)],
  })
  const food = await buildField(world, 'An toàn thực phẩm', ['thực phẩm'])
  await buildRule(world, { fieldId: food, lead: unitBody(city.health.unitId) })
  await buildField(world, 'Trật tự đô thị', ['vỉa hè'])
}

async function setUp(tasks: readonly string[]) {
  const city = await buildPlansCity(world)
  await buildRegister(city)
  const draft = await buildDraft(world, city.clerk, { tasks })
  const read = async (): Promise<PlanItem[]> =>
    (await (await world.get(city.clerk, `/plans/${draft.id}`)).json()).items
  const take = (itemIds: readonly string[]) => accept(city, draft, itemIds)
  return { city, draft, read, take }
}

const accept = (city: PlansCity, draft: Pick<Draft, 'id'>, itemIds: readonly string[]) =>
  world.post(city.clerk, `/plans/${draft.id}/items/accept-field-proposals`, { itemIds })

const whoOf = (item: PlanItem | undefined) =>
  item?.questions.find(({ point }) => point === 'who')?.question

describe('what the rules say stands in the question, and nothing is filled in', () => {
  test('one field: who leads, who supports, by which decision', async () => {
    const { city, read } = await setUp([DISEASE])
    const [item] = await read()
    expect(item).toMatchObject({
      accountablePositionId: null,
      supportingUnitIds: [],
      blockers: ['who'],
      leadProposal: {
        fieldName: 'Phòng bệnh',
        decision: '12/QĐ-UBND',
        positionId: city.health.positionId,
        label: 'Giám đốc Sở Y tế',
        supportingUnitIds: [city.works.unitId],
        supportNames: ['Sở Xây dựng'],
      },
    })
    expect(whoOf(item)).toBe(
      'Văn bản không nêu đơn vị chủ trì; theo quy chế phối hợp, lĩnh vực “Phòng bệnh” do Sở Y tế ' +
        'chủ trì, Sở Xây dựng phối hợp (12/QĐ-UBND).',
    )
  })

  test('two fields alike: both are listed, and none is proposed', async () => {
    const { read } = await setUp([BOTH])
    const [item] = await read()
    expect(item).toMatchObject({
      leadProposal: null,
      fieldAdvice: [
        { fieldName: 'An toàn thực phẩm' },
        { fieldName: 'Trật tự đô thị', rule: null },
      ],
    })
    expect(whoOf(item)).toMatch(
      /2 lĩnh vực: “An toàn thực phẩm” \(Sở Y tế chủ trì\), “Trật tự đô thị”/,
    )
  })

  test('two leads in the document: the one that the rules name is the one to keep', async () => {
    const { city, read } = await setUp([TWO_LEADS])
    const [item] = await read()
    expect(item).toMatchObject({
      leadProposal: {
        positionId: city.health.positionId,
        supportingUnitIds: [city.works.unitId],
      },
    })
    expect(item?.candidates).toHaveLength(3)
    expect(whoOf(item)).toMatch(/^Văn bản nêu 2 đơn vị chủ trì; theo quy chế phối hợp/)
  })

  test('nobody in particular leads nothing: the rules are asked all the same', async () => {
    const { city, read } = await setUp([RELATED])
    const [item] = await read()
    expect(item).toMatchObject({
      leadNames: ['Các đơn vị liên quan'],
      leadProposal: { positionId: city.health.positionId },
    })
    expect(whoOf(item)).toMatch(/^Văn bản chỉ nêu “Các đơn vị liên quan”; theo quy chế phối hợp/)
  })

  test('a lead that the document names, and work of no field, are left as they are', async () => {
    const { read } = await setUp([HIRED, NOBODYS])
    const items = await read()
    expect(items).toMatchObject([
      { leadProposal: null, fieldAdvice: [], accountableLabel: 'Giám đốc Sở Y tế' },
      { leadProposal: null, fieldAdvice: [] },
    ])
    expect(whoOf(items[1])).not.toMatch(/quy chế phối hợp/)
  })

  test('in a ward the rules of wards hold: the division of the ward leads, not the department', async () => {
    const { city } = await setUp([])
    const fieldId = await buildField(world, 'Vệ sinh phố chợ', ['rác thải'])
    await buildRule(world, { fieldId, lead: unitBody(city.works.unitId) })
    await buildRule(world, {
      fieldId,
      scope: 'ward',
      lead: { kind: 'place' },
      supports: [unitBody(city.works.unitId)],
    })
    const draft = await buildDraft(world, city.clerk, {
      tasks: ['Thu gom rác thải mỗi ngày, hoàn thành trước ngày 10/12/2026.'],
    })
    const proposal = async () => {
      const { items } = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
      return items[0].leadProposal
    }
    expect(await proposal()).toMatchObject({ positionId: city.works.positionId })
    await world.owner('UPDATE plans.plan SET signing_position_id = $1 WHERE id = $2', [
      city.lotus.positionId,
      draft.id,
    ])
    expect(await proposal()).toMatchObject({
      positionId: city.lotus.positionId,
      supportNames: ['Sở Xây dựng'],
    })
  })
})

test('one act takes every proposal, and the record names the rule of each', async () => {
  const { city, draft, read, take } = await setUp([DISEASE, FOOD, NOBODYS])
  const before = await read()

  const response = await take(before.map(({ id }) => id))

  expect(response.status).toBe(200)
  const { version, items } = await response.json()
  expect(version).toBe(2)
  expect(items).toMatchObject([
    {
      id: before[0]?.id,
      accountablePositionId: city.health.positionId,
      supportingUnitIds: [city.works.unitId],
      blockers: [],
      leadProposal: null,
    },
    { id: before[1]?.id, accountablePositionId: city.health.positionId },
  ])
  expect((await read())[2]).toMatchObject({ accountablePositionId: null })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'plan.field-proposals-accepted',
      subjectId: draft.id,
      after: { itemCount: 2 },
      details: [
        { id: before[0]?.id, fieldName: 'Phòng bệnh', decision: '12/QĐ-UBND' },
        { id: before[1]?.id, fieldName: 'An toàn thực phẩm' },
      ],
    },
  ])
})

test('tasks for which nothing is proposed, or that are not there, are refused', async () => {
  const { read, take } = await setUp([NOBODYS])
  const [item] = await read()
  expect(await refusalOf(await take([item?.id ?? '']))).toEqual([409, 'plan-item-without-proposal'])
  expect(await refusalOf(await take([newId()]))).toEqual([404, 'plan-item-not-found'])
  expect(await auditEntries(world)).toEqual([])
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, draft) =>
    world.post(sender, `/plans/${draft.id}/items/accept-field-proposals`, {
      itemIds: draft.items.map(({ id }) => id),
    }),
})
