import type { Import, ImportRow } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { fakeUploads } from '../../testing/fake-upload.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

const KEEPER = { getSession: makeSession({ abilities: ['manage-organization'] }) }

const makeImport = (change: Partial<Import> = {}): Import => ({
  id: fakeId(1),
  status: 'draft',
  fileName: 'to-chuc.xlsx',
  uploadedBy: 'Cao Minh Đạt',
  uploadedAt: '2026-11-20T02:00:00.000Z',
  appliedBy: null,
  appliedAt: null,
  undoneBy: null,
  undoneAt: null,
  counts: { error: 0, create: 12, change: 1, unchanged: 2, duplicate: 1 },
  warningCount: 1,
  sheets: [
    {
      kind: 'people',
      name: 'Người',
      counts: { error: 0, create: 12, change: 1, unchanged: 2, duplicate: 1 },
      unknownColumns: ['Quê quán'],
    },
  ],
  unreadSheets: [],
  digest: 'd'.repeat(64),
  abilities: ['apply', 'recheck', 'discard'],
  ...change,
})

const ROW: ImportRow = {
  kind: 'people',
  sheet: 'Người',
  row: 7,
  fate: 'error',
  label: 'Nguyễn Thị Hòa · CB1',
  remarks: [{ severity: 'error', code: 'cell-formula', parameters: { cell: 'B7' }, cell: 'B7' }],
  changes: [{ column: 'Điện thoại công vụ', before: '', after: '028 3812 3456' }],
}

const PAGE = `/to-chuc/nhap-du-lieu/${fakeId(1)}`

describe('the first step', () => {
  const { sent } = fakeUploads({ id: fakeId(1) })

  test('a file that is chosen is sent, and what was found is shown', async () => {
    openApp('/to-chuc/nhap-du-lieu', {
      ...KEEPER,
      listImports: { entries: [], nextCursor: null },
      getImport: makeImport(),
      listImportRows: { entries: [ROW], nextCursor: null },
    })
    const chooser = await screen.findByLabelText('Chọn tệp hoặc kéo thả vào đây')

    fireEvent.change(chooser, { target: { files: [new File(['x'], 'to-chuc.xlsx')] } })

    expect(await screen.findByText('Sẵn sàng: 12 mục mới, 1 thay đổi')).toBeTruthy()
    expect(sent).toHaveLength(1)
  })

  test('past imports say who, when and what; with none it says what to do', async () => {
    openApp('/to-chuc/nhap-du-lieu', {
      ...KEEPER,
      listImports: {
        entries: [
          makeImport({
            status: 'applied',
            appliedBy: 'Cao Minh Đạt',
            appliedAt: '2026-11-20T02:05:00.000Z',
          }),
        ],
        nextCursor: null,
      },
    })

    const link = await screen.findByRole('link', { name: 'to-chuc.xlsx' })
    expect(link.getAttribute('href')).toBe(PAGE)
    expect(screen.getByText('Cao Minh Đạt ghi lúc 09:05 20/11/2026')).toBeTruthy()
    expect(screen.getByText('Thêm mới: 12 · Thay đổi: 1 · Đã có: 2 · Trùng dòng: 1')).toBeTruthy()
  })

  test('with no import yet the screen says how to begin', async () => {
    openApp('/to-chuc/nhap-du-lieu', {
      ...KEEPER,
      listImports: { entries: [], nextCursor: null },
    })

    expect(await screen.findByText('Chưa có lần nhập nào')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Tải tệp mẫu .xlsx' }).getAttribute('href')).toBe(
      '/api/v1/import-templates',
    )
  })

  test('whoever does not keep the organization is told so and asks for nothing', async () => {
    const server = openApp('/to-chuc/nhap-du-lieu')

    expect(await screen.findByText('Bạn không nhập được dữ liệu tổ chức')).toBeTruthy()
    expect(server.requests.some(({ name }) => name === 'listImports')).toBe(false)
  })
})

describe('the dry run', () => {
  test('a row says where it is, what is wrong and what would change', async () => {
    const counts = { error: 1, create: 0, change: 0, unchanged: 0, duplicate: 0 }
    openApp(PAGE, {
      ...KEEPER,
      getImport: makeImport({ counts, abilities: ['recheck', 'discard'] }),
      listImportRows: { entries: [ROW], nextCursor: null },
    })

    const row = within(await screen.findByRole('row', { name: /Nguyễn Thị Hòa/ }))
    expect(row.getByText('Người, dòng 7')).toBeTruthy()
    expect(row.getByText(/Ô B7 chứa công thức: hãy dán giá trị/)).toBeTruthy()
    expect(row.getByText('Điện thoại công vụ: chưa có → 028 3812 3456')).toBeTruthy()
    expect(screen.getByText('1 dòng có lỗi nên chưa ghi được dòng nào')).toBeTruthy()
    expect(screen.getByText('Trang “Người” có cột không dùng đến: Quê quán.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Ghi vào hệ thống' })).toBeNull()
  })

  test('pressing a fate asks for its rows only', async () => {
    const server = openApp(PAGE, {
      ...KEEPER,
      getImport: makeImport(),
      listImportRows: { entries: [], nextCursor: null },
    })

    fireEvent.click(await screen.findByRole('button', { name: /^Thay đổi/ }))

    await waitFor(() =>
      expect(
        server.requests.findLast(({ name }) => name === 'listImportRows')?.query,
      ).toMatchObject({ fate: 'change' }),
    )
    expect(await screen.findByText('Không có dòng nào khớp')).toBeTruthy()
  })

  test('it is brought in after one more question, with the digest that was looked at', async () => {
    const server = openApp(PAGE, {
      ...KEEPER,
      getImport: makeImport(),
      listImportRows: { entries: [ROW], nextCursor: null },
      applyImport: makeImport({ status: 'applied', abilities: ['undo'] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi vào hệ thống' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/12 mục mới được thêm, 1 mục thay đổi, 3 dòng bỏ qua/)).toBeTruthy()

    fireEvent.click(dialog.getByRole('button', { name: 'Ghi vào hệ thống' }))

    expect(await screen.findByText('Đã ghi xong.')).toBeTruthy()
    expect(server.requests.find(({ name }) => name === 'applyImport')).toMatchObject({
      params: { importId: fakeId(1) },
      body: { digest: 'd'.repeat(64) },
    })
  })

  test('a refusal stays in the dialog, where it can be read', async () => {
    openApp(PAGE, {
      ...KEEPER,
      getImport: makeImport(),
      listImportRows: { entries: [ROW], nextCursor: null },
      applyImport: () => ({ refused: 'import-outdated' }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi vào hệ thống' }))
    const dialog = within(await screen.findByRole('dialog'))

    fireEvent.click(dialog.getByRole('button', { name: 'Ghi vào hệ thống' }))

    expect(await dialog.findByText(/Dữ liệu đã thay đổi từ khi kiểm tra/)).toBeTruthy()
  })

  test('what was brought in can be taken back', async () => {
    const server = openApp(PAGE, {
      ...KEEPER,
      getImport: makeImport({ status: 'applied', abilities: ['undo'] }),
      listImportRows: { entries: [ROW], nextCursor: null },
      undoImport: makeImport({ status: 'undone', abilities: [] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác lần nhập' }))
    const dialog = within(await screen.findByRole('dialog'))

    fireEvent.click(dialog.getByRole('button', { name: 'Hoàn tác lần nhập' }))

    expect(await screen.findByText('Đã hoàn tác.')).toBeTruthy()
    expect(server.requests.some(({ name }) => name === 'undoImport')).toBe(true)
  })
})
