import { isoDate } from '@roviec/calendar'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeTreeUnit, SMALL_CITY, TODAY_OF_TREE } from '../../../testing/make-organization.ts'
import { makeSession } from '../../../testing/make-session.ts'
import { openApp } from '../../../testing/render-app.tsx'

const LOADS = [
  { unitId: fakeId(802), open: 10, overdue: 0 },
  { unitId: fakeId(805), open: 3, overdue: 1 },
]

const openTree = (path = '/to-chuc') =>
  openApp(path, {
    getOrganizationTree: { on: TODAY_OF_TREE, entries: [...SMALL_CITY] },
    listUnitLoads: { entries: LOADS },
  })

const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(name) })
const focusedName = () => document.activeElement?.textContent ?? ''

test('each unit says who heads it: the holder, who acts, or that it is vacant', async () => {
  openTree()

  expect(within(await rowOf('Sở Xây dựng')).getByText('Trần Văn Bình')).toBeTruthy()
  expect((await rowOf('Phường Cầu Sen')).textContent).toContain('Lê Thị Hoa, phụ trách')
  expect((await rowOf('Phường Bến Gạo')).textContent).toContain('Khuyết')
})

test('a number of tasks includes the units inside, and opens exactly these tasks', async () => {
  openTree()

  const row = await rowOf('Sở Xây dựng')
  const open = await within(row).findByRole('link', { name: /đang làm của Sở Xây dựng 13/ })
  const late = within(row).getByRole('link', { name: /quá hạn của Sở Xây dựng 1/ })
  const addressOf = (link: HTMLElement) =>
    Object.fromEntries(new URL(link.getAttribute('href') ?? '', 'http://x.local').searchParams)

  expect(addressOf(open)).toEqual({ unitId: fakeId(802), inside: 'true', open: 'true' })
  expect(addressOf(late)).toEqual({
    unitId: fakeId(802),
    inside: 'true',
    timeliness: 'open-overdue',
  })
})

test('a number of vacant seats opens the list of them', async () => {
  openTree()

  const row = await rowOf('Phường Bến Gạo')
  const link = await within(row).findByRole('link', { name: /khuyết của Phường Bến Gạo 2/ })
  expect(link.getAttribute('href')).toBe(`/to-chuc/bien-che?view=vacancies&unitId=${fakeId(803)}`)
})

test('the keys move through the tree: arrows, the ends, letters, and Enter opens the unit', async () => {
  openTree('/to-chuc?level=2')
  const city = await rowOf('Thành phố Minh Hà')
  city.focus()

  fireEvent.keyDown(city, { key: 'ArrowDown' })
  await waitFor(() => expect(focusedName()).toContain('Sở Xây dựng'))
  expect(screen.queryByText('Phòng Hạ tầng kỹ thuật')).toBeNull()

  fireEvent.keyDown(document.activeElement ?? city, { key: 'ArrowRight' })
  expect(await screen.findByText('Phòng Hạ tầng kỹ thuật')).toBeTruthy()
  fireEvent.keyDown(document.activeElement ?? city, { key: 'End' })
  await waitFor(() => expect(focusedName()).toContain('Phường Cầu Sen'))
  fireEvent.keyDown(document.activeElement ?? city, { key: 'b' })
  await waitFor(() => expect(focusedName()).toContain('Phường Bến Gạo'))
  fireEvent.keyDown(document.activeElement ?? city, { key: 'Home' })
  await waitFor(() => expect(focusedName()).toContain('Thành phố Minh Hà'))
  fireEvent.keyDown(document.activeElement ?? city, { key: 'ArrowLeft' })
  await waitFor(() => expect(screen.queryByText('Sở Xây dựng')).toBeNull())
  fireEvent.keyDown(document.activeElement ?? city, { key: 'Enter' })
  await waitFor(() => expect(screen.queryByRole('treegrid')).toBeNull())
})

test('one row is a stop of the Tab key, and says its level and its place', async () => {
  openTree()
  await rowOf('Sở Xây dựng')

  const stops = screen.getAllByRole('row').filter(({ tabIndex }) => tabIndex === 0)
  expect(stops).toHaveLength(1)
  const row = await rowOf('Phường Bến Gạo')
  expect(row.getAttribute('aria-level')).toBe('2')
  expect(row.getAttribute('aria-posinset')).toBe('2')
  expect(row.getAttribute('aria-setsize')).toBe('3')
})

test('a search in the address opens the superiors and marks the words', async () => {
  openTree('/to-chuc?search=ha%20tang')

  const row = await rowOf('Phòng Hạ tầng kỹ thuật')
  expect(row.querySelector('mark')?.textContent).toBe('Hạ tầng')
  expect(screen.queryByText('Phường Cầu Sen')).toBeNull()
})

test('the tree of a past day says so, asks for that day, and shows no work of today', async () => {
  const server = openTree('/to-chuc?on=2025-06-30')

  expect(await screen.findByText('Đang xem tổ chức ngày 30/06/2025')).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cây tổ chức ngày 30/06/2025')
  await rowOf('Sở Xây dựng')
  const asked = server.requests.find(({ name }) => name === 'getOrganizationTree')
  expect(asked?.query).toEqual({ on: isoDate('2025-06-30') })
  expect(screen.queryByRole('columnheader', { name: 'Quá hạn' })).toBeNull()
})

test('whoever may not manage the organization sees no button for it', async () => {
  openTree()
  await rowOf('Sở Xây dựng')

  expect(screen.queryByRole('button', { name: 'Thêm đơn vị' })).toBeNull()
})

test('an administrator adds a unit, and a refusal stands at its field', async () => {
  const server = openApp('/to-chuc', {
    getSession: makeSession({ abilities: ['manage-organization'] }),
    getOrganizationTree: { on: TODAY_OF_TREE, entries: [...SMALL_CITY] },
    listUnitLoads: { entries: [] },
    createUnit: () => ({ refused: 'unit-code-taken', parameters: { name: 'Sở Xây dựng' } }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Thêm đơn vị' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('Tên đầy đủ'), {
    target: { value: 'Sở Du lịch' },
  })
  fireEvent.change(within(dialog).getByLabelText(/^Mã định danh/), { target: { value: 'H01' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Thêm đơn vị' }))

  const field = within(dialog).getByLabelText(/^Mã định danh/)
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'))
  expect(server.requests.findLast(({ name }) => name === 'createUnit')?.body).toMatchObject({
    name: 'Sở Du lịch',
    shortName: 'Sở Du lịch',
    code: 'H01',
    parentId: null,
  })
})

test('an empty tree says what to do next, to whoever can do it', async () => {
  openApp('/to-chuc', {
    getOrganizationTree: { on: TODAY_OF_TREE, entries: [] },
    listUnitLoads: { entries: [] },
  })

  expect(await screen.findByText('Chưa có đơn vị nào')).toBeTruthy()
  expect(screen.getByText(/Quản trị tổ chức sẽ nhập/)).toBeTruthy()
})

test('of fifteen hundred units only those in sight are drawn', async () => {
  const wards = Array.from({ length: 1500 }, (_, index) =>
    makeTreeUnit({ id: fakeId(2000 + index), parentId: fakeId(801), name: `Phường ${index}` }),
  )
  openApp('/to-chuc', {
    getOrganizationTree: { on: TODAY_OF_TREE, entries: [makeTreeUnit(), ...wards] },
    listUnitLoads: { entries: [] },
  })

  await rowOf('Phường 0')
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('1502')
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
})

test('axe finds nothing on the tree', async () => {
  openTree()
  await rowOf('Sở Xây dựng')

  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })

  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
})
