import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildKeeper, PEOPLE_HEAD, tryOut } from '../../testing/imports-world.ts'
import { buildOfficial } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('errors and warnings come as CSV, in words, for whoever may see them', async () => {
  const keeper = await buildKeeper(world)
  const other = await buildOfficial(world)
  const { id } = await tryOut(world, keeper, {
    Người: [PEOPLE_HEAD, ['CB1', 'Nguyễn Thị Hòa', null], ['CB2', 'Ba', null], ['CB3', null, null]],
  })

  const response = await world.get(keeper, `/imports/${id}/remarks`)

  expect((await response.text()).trim().split('\r\n')).toEqual([
    'Trang tính,Dòng,Ô,Mức,Nội dung,Mục',
    'Người,4,B4,Lỗi,Cột “Họ và tên” bắt buộc mà để trống.,CB3',
    'Người,3,B3,Cần xem,Họ tên chỉ có một chữ: có thiếu họ không?,Ba · CB2',
  ])
  expect(await refusalOf(await world.get(other, `/imports/${id}/remarks`))).toEqual([
    403,
    'import-forbidden',
  ])
})
