import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildPosition, buildUnit } from '../../testing/organization-world.ts'
import { unzip } from '../../testing/unzip.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the list as CSV has a row for each vacancy, and no formula runs', async () => {
  const unitId = await buildUnit(world, { kind: 'ward', name: 'Phường Cầu Sen' })
  await buildPosition(world, { unitId, title: '=1+1', validFrom: isoDate('2026-11-01') })
  await buildPosition(world, { title: 'Chuyên viên', rank: 'member' })

  const path = `/vacancies/export?format=csv&unitId=${unitId}`
  const response = await world.get(await world.account(), path)

  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('chuc-danh-khuyet-2026-11-20.csv')
  const [head, ...rows] = (await response.text()).trim().split('\r\n')
  expect(head).toContain('Chức danh,Cấp,Đơn vị')
  expect(rows).toEqual([
    "1,'=1+1,Người đứng đầu,Phường Cầu Sen,,,Không có người phụ trách,,01/11/2026,20,",
  ])
})

test('the list as a spreadsheet opens with the same rows', async () => {
  await buildPosition(world, { title: 'Trưởng phòng Tư pháp' })
  const response = await world.get(await world.account(), '/vacancies/export')
  const parts = unzip(new Uint8Array(await response.arrayBuffer()))
  expect([...parts.values()].join('')).toContain('Trưởng phòng Tư pháp')
})
