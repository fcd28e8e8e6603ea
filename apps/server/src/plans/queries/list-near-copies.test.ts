import type { NearCopyPair } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  buildDraft,
  buildPlansCity,
  type GivenDraft,
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

const CLEANING = [
  'UBND phường Cầu Sen tổ chức tổng vệ sinh các tuyến đường, khơi thông cống rãnh, thu gom rác tồn đọng trước ngày 15 tháng 12 năm 2026.',
  'UBND phường Cầu Sen rà soát, lập danh sách các điểm tập kết rác tự phát, báo cáo kết quả trước ngày 20 tháng 12 năm 2026.',
]
const COPIED = CLEANING.map((task) => task.replaceAll('Cầu Sen', 'Bến Gạo').replaceAll('12', '11'))
const OTHER = [
  'Sở Y tế chủ trì kiểm tra điều kiện an toàn thực phẩm tại các bếp ăn tập thể của trường học trước ngày 15 tháng 12 năm 2026.',
]

/** A document that counts as published. */
async function document(given: GivenDraft): Promise<string> {
  const { id } = await buildDraft(world, city.clerk, given)
  await world.owner(
    `UPDATE plans.plan SET status = 'published', published_on = '2026-11-20',
       signing_position_id = $2 WHERE id = $1`,
    [id, city.chair.positionId],
  )
  return id
}

interface NearCopies {
  readonly pairs: readonly NearCopyPair[]
  readonly documentCount: number
  readonly isComplete: boolean
}
const nearCopies = async (sender = city.stranger): Promise<NearCopies> =>
  (await world.get(sender, '/near-copies')).json()

test('two documents that differ in names and dates are a pair; a third is none', async () => {
  const first = await document({ number: '1/KH-UBND', tasks: CLEANING })
  const second = await document({ number: '2/KH-UBND', tasks: COPIED })
  await document({ number: '3/KH-UBND', tasks: OTHER })

  const { pairs, documentCount, isComplete } = await nearCopies()

  expect([documentCount, isComplete]).toEqual([3, true])
  expect(pairs).toHaveLength(1)
  const [pair] = pairs
  expect(new Set([pair?.a.planId, pair?.b.planId])).toEqual(new Set([first, second]))
  expect(pair?.resemblance).toBeGreaterThan(0.8)
  expect(pair?.a.number).toMatch(/^[12]\/KH-UBND$/)
})

test('a file that was entered twice is no copy, and a draft is not compared', async () => {
  await document({ number: '1/KH-UBND', tasks: CLEANING })
  await document({ number: '1/KH-UBND', tasks: CLEANING })
  await buildDraft(world, city.clerk, { number: '2/KH-UBND', tasks: COPIED })

  expect(await nearCopies(city.clerk)).toEqual({ pairs: [], documentCount: 2, isComplete: true })
})

test('a pair is shown to those alone who may see both', async () => {
  await document({ number: '1/KH-UBND', tasks: CLEANING, visibility: 'units' })
  await document({ number: '2/KH-UBND', tasks: COPIED })

  expect((await nearCopies(city.chair)).pairs).toHaveLength(1)
  expect(await nearCopies()).toMatchObject({ pairs: [], documentCount: 1 })
})
