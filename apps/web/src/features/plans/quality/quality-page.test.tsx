import type { NearCopyPair, ScoredDocument } from '@roviec/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makeScoredDocument } from '../../../testing/make-scored-document.ts'
import { openApp } from '../../../testing/render-app.tsx'

const open = (documents: readonly ScoredDocument[], unscoredCount = 0) =>
  openApp('/chat-luong-van-ban', {
    getDocumentQuality: { documents: [...documents], unscoredCount },
  })

test('the share of the tenant stands with its n, in all and by point', async () => {
  open([makeScoredDocument(), makeScoredDocument({ taskCount: 10, clearTaskCount: 4 })])

  const part = within(await screen.findByRole('region', { name: 'Tỷ lệ điểm rõ' }))
  expect(part.getByText('83%')).toBeTruthy()
  expect(part.getByText('2 văn bản, 20 nhiệm vụ')).toBeTruthy()
  expect(part.getByText('4 / 20 nhiệm vụ rõ cả sáu điểm')).toBeTruthy()
  const points = within(screen.getByRole('region', { name: 'Theo từng điểm' }))
  expect(points.getByText('0 / 20')).toBeTruthy()
})

test('a row opens the documents of an issuer, each with a way to its plan', async () => {
  const planId = fakeId(7)
  open([
    makeScoredDocument({ planId, title: 'Chỉnh trang đô thị', number: '12/KH-UBND' }),
    makeScoredDocument({ issuer: 'Sở Y tế' }),
  ])

  const table = within(await screen.findByRole('table', { name: 'Theo cơ quan ban hành' }))
  expect(table.queryByRole('link')).toBeNull()
  fireEvent.click(table.getByRole('button', { name: 'UBND phường Cầu Sen', expanded: false }))

  const link = table.getByRole('link', { name: 'Chỉnh trang đô thị' })
  expect(link.getAttribute('href')).toBe(`/plans/${planId}`)
  expect(table.getByText('12/KH-UBND · 18/11/2026')).toBeTruthy()
  expect(table.getAllByRole('link')).toHaveLength(1)
})

test('issuers with fewer than three documents stand apart, and the page says so', async () => {
  open([
    makeScoredDocument({ issuer: 'Sở Y tế' }),
    ...[1, 2, 3].map((place) => makeScoredDocument({ planId: fakeId(place) })),
  ])

  const names = (await screen.findAllByRole('rowheader')).map(({ textContent }) => textContent)
  expect(names).toEqual(['UBND phường Cầu Sen', 'Sở Y tế'])
  expect(screen.getByText('Dưới 3 văn bản: xếp theo tên, không so sánh')).toBeTruthy()
  expect(screen.getByText(/ít hơn thì chưa đủ để so sánh/)).toBeTruthy()
})

test('a month with fewer than ten tasks has no share', async () => {
  open([makeScoredDocument({ taskCount: 9 })])

  expect(await screen.findByText(/Chưa đủ số liệu để vẽ/)).toBeTruthy()
})

test('before any document has a score the page says how one gets there', async () => {
  open([], 4)

  expect(await screen.findByText('Chưa có văn bản nào được tính')).toBeTruthy()
  expect(screen.getByText(/^4 kế hoạch đã ban hành chưa có điểm/)).toBeTruthy()
  expect(screen.queryByText(/%/)).toBeNull()
})

const PAIR: NearCopyPair = {
  a: {
    planId: fakeId(1),
    title: 'Tổng vệ sinh đón Tết',
    number: '12/KH-UBND',
    issuer: 'UBND phường Cầu Sen',
    issuedOn: null,
  },
  b: { planId: fakeId(2), title: 'Ra quân vệ sinh', number: null, issuer: null, issuedOn: null },
  resemblance: 0.874,
}
const openCopies = (change: { pairs?: NearCopyPair[]; isComplete?: boolean } = {}) =>
  openApp('/chat-luong-van-ban?view=copies', {
    listNearCopies: { pairs: [PAIR], documentCount: 31, isComplete: true, ...change },
  })

test('a pair is a question: both documents are linked, with the share and its n', async () => {
  openCopies()

  expect(await screen.findByText('Câu hỏi cho đơn vị, không phải kết luận')).toBeTruthy()
  expect(screen.getByText(/mẫu chung của thành phố, điều đó là chính đáng/)).toBeTruthy()
  expect(screen.getByText('1 cặp trong 31 văn bản')).toBeTruthy()
  const pairs = within(screen.getByRole('list', { name: 'Gần giống nhau' }))
  expect(pairs.getByText('87%')).toBeTruthy()
  expect(pairs.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    `/plans/${fakeId(1)}`,
    `/plans/${fakeId(2)}`,
  ])
  expect(pairs.getByText('12/KH-UBND · UBND phường Cầu Sen')).toBeTruthy()
  expect(screen.queryByText(/Có quá nhiều văn bản/)).toBeNull()
})

test('a list that is not complete says so; without pairs it says how many were compared', async () => {
  openCopies({ isComplete: false })
  expect(await screen.findByText(/Có quá nhiều văn bản giống nhau để so hết/)).toBeTruthy()

  openCopies({ pairs: [] })
  expect(await screen.findByText(/Đã so 31 văn bản đã ban hành/)).toBeTruthy()
})
