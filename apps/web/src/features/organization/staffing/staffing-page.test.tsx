import { isoDate } from '@roviec/calendar'
import type { Staffing, Vacancy } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeSession } from '../../../testing/make-session.ts'
import { openApp } from '../../../testing/render-app.tsx'
import { readHeadcount } from './read-headcount.ts'

const none = { seats: 0, filled: 0, acting: 0, uncovered: 0 }
const figures = { establishment: 12, seats: 14, filled: 11, acting: 1, uncovered: 2 }

const staffing: Staffing = {
  on: isoDate('2026-11-20'),
  total: figures,
  unpaid: { ...none, seats: 6, filled: 4, uncovered: 2 },
  blocks: [{ ...figures, block: 'government' }],
  groups: [
    {
      ...figures,
      jobGroupId: fakeId(1),
      name: 'Chuyên viên tư pháp – hộ tịch',
      category: 'professional',
    },
  ],
  units: [
    {
      ...figures,
      unitId: fakeId(2),
      unitName: 'Phường Cầu Sen',
      unitKind: 'ward',
      block: 'government',
      population: null,
      perThousandResidents: { value: null, missing: 'population-unknown' },
      openTasks: 22,
      perHundredTasks: { value: 50, missing: null },
    },
  ],
  residents: {
    known: 0,
    of: 1,
    population: 0,
    perThousandResidents: { value: null, missing: 'population-unknown' },
  },
}

const vacancy: Vacancy = {
  positionId: fakeId(3),
  title: 'Công chức tư pháp – hộ tịch',
  rank: 'member',
  unitId: fakeId(4),
  unitName: 'Văn phòng',
  unitKind: 'office',
  bodyName: 'Phường Cầu Sen',
  jobGroupName: null,
  sensitive: true,
  unpaid: false,
  state: 'uncovered',
  acting: null,
  since: isoDate('2026-07-01'),
  days: 143,
  neverHeld: false,
}

const page = { entries: [vacancy], nextCursor: null, total: 1 }
const group = {
  id: fakeId(1),
  name: 'Chuyên viên tư pháp – hộ tịch',
  category: 'professional' as const,
  requiredTraining: 'Cử nhân luật',
  standards: '',
  seats: 14,
}
const answers = {
  getStaffing: staffing,
  listVacancies: page,
  listJobGroups: { entries: [group] },
  listUnits: { entries: [] },
}
const administrator = makeSession({ abilities: ['manage-organization'] })

test('a vacancy leads to its seat and says since when, for how long and that nobody acts', async () => {
  openApp('/to-chuc/bien-che', answers)

  const link = await screen.findByRole('link', { name: 'Công chức tư pháp – hộ tịch' })
  expect(link.getAttribute('href')).toBe(`/to-chuc/chuc-danh/${fakeId(3)}`)
  const row = within(link.closest('li') ?? document.body)
  expect(row.getByText('01/07/2026')).toBeTruthy()
  expect(row.getByText('143 ngày')).toBeTruthy()
  expect(row.getByText('Chưa ai phụ trách')).toBeTruthy()
  expect(screen.getByText('11/14')).toBeTruthy()
  expect(screen.getByText(/vượt biên chế 2/)).toBeTruthy()
})

test('figures that cannot be given say why', async () => {
  openApp('/to-chuc/bien-che?view=units', answers)
  expect(await screen.findByText('chưa có dân số')).toBeTruthy()
  expect(screen.getByText(/Chưa phường, xã nào có dân số/)).toBeTruthy()
  const vacant = screen.getByRole('link', { name: 'Phường Cầu Sen: 3 khuyết' })
  expect(vacant.getAttribute('href')).toContain(`unitId=${fakeId(2)}`)
})

test('the list is narrowed by the server, and nothing found says how to go on', async () => {
  const server = openApp('/to-chuc/bien-che', {
    ...answers,
    listVacancies: { entries: [], nextCursor: null, total: 0 },
  })
  fireEvent.change(await screen.findByRole('combobox', { name: 'Tình trạng' }), {
    target: { value: 'acting' },
  })
  expect(await screen.findByText('Không có chức danh khuyết nào khớp')).toBeTruthy()
  await waitFor(() =>
    expect(server.requests.findLast(({ name }) => name === 'listVacancies')?.query).toEqual({
      state: 'acting',
    }),
  )
})

test('a tree without seats says where to add them', async () => {
  const empty = { ...staffing, total: { establishment: null, ...none }, unpaid: none, blocks: [] }
  openApp('/to-chuc/bien-che', { ...answers, getStaffing: empty })
  expect(await screen.findByText('Chưa có chức danh nào')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Mở cây tổ chức' })).toBeTruthy()
})

test('only who keeps the organization is offered what changes it', async () => {
  openApp('/to-chuc/bien-che?view=groups', answers)
  expect(await screen.findByText(/Cử nhân luật/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Giao biên chế' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Thêm nhóm' })).toBeNull()
})

test('a group is edited, and a name that is taken is said at the field', async () => {
  const server = openApp('/to-chuc/bien-che?view=groups', {
    ...answers,
    getSession: administrator,
    reviseJobGroup: () => ({ refused: 'job-group-name-taken' }),
  })
  fireEvent.click(await screen.findByRole('button', { name: /^Sửa nhóm Chuyên viên/ }))
  fireEvent.change(await screen.findByLabelText('Tên nhóm'), { target: { value: 'Văn thư' } })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))

  expect(await screen.findByText('Đã có nhóm vị trí việc làm mang tên này.')).toBeTruthy()
  const request = server.requests.find(({ name }) => name === 'reviseJobGroup')
  expect(request?.body).toEqual({
    name: 'Văn thư',
    category: 'professional',
    requiredTraining: 'Cử nhân luật',
    standards: '',
  })
})

test('a province is chosen, its communes are counted beforehand, and all are created at once', async () => {
  const counts = { ward: 113, commune: 54, 'special-zone': 1 }
  const province = { code: '79', name: 'Thành phố Hồ Chí Minh', kind: 'city' as const, counts }
  const top = {
    id: fakeId(9),
    parentId: null,
    kind: 'city' as const,
    name: 'Thành phố',
    shortName: 'TP',
    code: null,
    validFrom: isoDate('2025-07-01'),
    validTo: null,
    headPositionId: null,
    block: 'government' as const,
    officialCode: null,
    population: null,
  }
  const server = openApp('/to-chuc/bien-che', {
    ...answers,
    getSession: administrator,
    listUnits: { entries: [top] },
    listOfficialProvinces: {
      stateOn: isoDate('2026-07-25'),
      entries: [{ ...province, existing: 3 }],
    },
    createOfficialUnits: { created: { ...counts, ward: 110 }, skipped: 3 },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Việc khác với biên chế' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Tạo phường, xã của tỉnh' }))
  await screen.findByRole('option', { name: 'Thành phố Hồ Chí Minh' })
  fireEvent.change(screen.getByLabelText('Tỉnh, thành phố'), { target: { value: '79' } })
  expect(screen.getByText(/113 phường, 54 xã, 1 đặc khu\. 3 đơn vị đã có/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/^Căn cứ/), { target: { value: '1685/NQ-UBTVQH15' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tạo tất cả' }))

  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'createOfficialUnits')).toMatchObject({
      params: { code: '79' },
      body: { parentId: fakeId(9), decision: '1685/NQ-UBTVQH15' },
    }),
  )
})

test.each([
  ['12', 12],
  ['1.204', 1204],
  ['0', 0],
  ['', null],
  ['-3', null],
  ['100001', null],
  ['mười', null],
] as const)('a headcount typed as "%s" is %s', (typed, headcount) => {
  expect(readHeadcount(typed)).toBe(headcount)
})
