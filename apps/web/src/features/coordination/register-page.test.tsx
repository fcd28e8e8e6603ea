import { isoDate } from '@roviec/calendar'
import type { CoordinationGaps, CoordinationRegister } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { beforeEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { openApp } from '../../testing/render-app.tsx'

const path = '/to-chuc/quy-che-phoi-hop'
const NO_GAPS: CoordinationGaps = { withoutLead: [], endedUnits: [], sharedKeywords: [] }

function register(abilities: CoordinationRegister['abilities'] = []): CoordinationRegister {
  const rule = {
    id: fakeId(11),
    fieldId: fakeId(1),
    scope: 'city' as const,
    lead: { body: { kind: 'unit' as const, unitId: fakeId(21) }, name: 'Sở Y tế' },
    supports: [{ body: { kind: 'unit' as const, unitId: fakeId(22) }, name: 'Sở Xây dựng' }],
    decision: '31/2025/QĐ-UBND',
    from: isoDate('2025-07-01'),
    to: null,
  }
  const past = { ...rule, id: fakeId(12), to: isoDate('2025-12-31'), decision: '02/QĐ-UBND' }
  const field = { keywords: [], description: '', endedOn: null, version: 3 }
  return {
    abilities,
    fields: [
      { ...field, id: fakeId(1), name: 'Y tế', keywords: ['dịch bệnh'], rules: [rule, past] },
      { ...field, id: fakeId(2), name: 'Đất đai', rules: [] },
    ],
  }
}

beforeEach(() => setScreen('desk'))

test('each field stands with who leads and who supports today; what is over unfolds', async () => {
  openApp(path, { getCoordinationRegister: register(), getCoordinationGaps: NO_GAPS })
  expect(await screen.findByText('Sở Y tế')).toBeTruthy()
  expect(screen.getByText('2 lĩnh vực, 1 chưa có đơn vị chủ trì')).toBeTruthy()
  expect(screen.getByText('Chưa có đơn vị chủ trì')).toBeTruthy()
  expect(screen.queryByText('02/QĐ-UBND')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Thêm lĩnh vực' })).toBeNull()

  fireEvent.click(screen.getByRole('button', { name: '1 quy định khác' }))
  expect(screen.getByText('Đã hết hiệu lực')).toBeTruthy()
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'landmark-unique': { enabled: false } },
  })
  expect(found.violations).toEqual([])
})

test('the other way round each unit stands with its fields', async () => {
  openApp(`${path}?by=unit`, { getCoordinationRegister: register(), getCoordinationGaps: NO_GAPS })
  expect(await screen.findByRole('heading', { name: 'Sở Xây dựng' })).toBeTruthy()
  expect(screen.getByText('Phối hợp 1 lĩnh vực:')).toBeTruthy()
})

test('whoever keeps the register adds a field, one keyword a line', async () => {
  const server = openApp(path, {
    getCoordinationRegister: register(['manage']),
    getCoordinationGaps: NO_GAPS,
    addWorkField: { id: fakeId(3) },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm lĩnh vực' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByRole('textbox', { name: /Tên lĩnh vực/ }), {
    target: { value: 'Hộ tịch' },
  })
  fireEvent.change(within(dialog).getByRole('textbox', { name: /Từ khóa/ }), {
    target: { value: 'hồ sơ hộ tịch\n\n khai sinh ' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'addWorkField')?.body).toEqual({
      name: 'Hộ tịch',
      keywords: ['hồ sơ hộ tịch', 'khai sinh'],
      description: '',
    }),
  )
})

test('a refusal stays with the dialog, and says whose field it already is', async () => {
  openApp(path, {
    getCoordinationRegister: register(['manage']),
    getCoordinationGaps: NO_GAPS,
    addWorkField: () => ({ refused: 'work-field-name-taken', parameters: { name: 'Y tế' } }),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm lĩnh vực' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByRole('textbox', { name: /Tên lĩnh vực/ }), {
    target: { value: 'Y tế' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
  expect(await within(dialog).findByText(/Đã có lĩnh vực “Y tế”/)).toBeTruthy()
})

test('gaps name the rule of a unit that has ended, and who took over', async () => {
  openApp(path, {
    getCoordinationRegister: register(['manage']),
    getCoordinationGaps: {
      withoutLead: [{ fieldId: fakeId(2), fieldName: 'Đất đai' }],
      endedUnits: [
        {
          ruleId: fakeId(11),
          fieldId: fakeId(1),
          fieldName: 'Y tế',
          role: 'lead',
          unitId: fakeId(21),
          unitName: 'Sở Y tế',
          endedOn: isoDate('2026-06-30'),
          successors: [{ unitId: fakeId(23), unitName: 'Sở Y tế và Dân số' }],
        },
      ],
      sharedKeywords: [
        { keyword: 'rác thải', fields: [{ fieldId: fakeId(2), fieldName: 'Đất đai' }] },
      ],
    },
  })
  expect(await screen.findByText(/Đơn vị kế thừa: Sở Y tế và Dân số/)).toBeTruthy()
  expect(screen.getByText('1 lĩnh vực chưa có đơn vị chủ trì hôm nay')).toBeTruthy()
  expect(screen.getByText('“rác thải”: Đất đai')).toBeTruthy()
})

test.each([
  [['manage'] as const, /Thêm lĩnh vực và đơn vị chủ trì theo quy chế/],
  [[] as const, /Người quản trị tổ chức chưa nhập/],
])('an empty register says what to do next', async (abilities, words) => {
  openApp(path, {
    getCoordinationRegister: { fields: [], abilities: [...abilities] },
    getCoordinationGaps: NO_GAPS,
  })
  expect(await screen.findByText(words)).toBeTruthy()
})

test('what does not come says so, with a way to ask again', async () => {
  openApp(path, { getCoordinationRegister: () => ({ refused: 'internal' }) })
  expect(await screen.findByRole('alert')).toBeTruthy()
})
