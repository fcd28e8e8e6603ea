import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import { fakeUploads } from '../../testing/fake-upload.ts'
import { makePlan, makePlanSummary } from '../../testing/make-plan.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

const uploads = fakeUploads({ id: fakeId(400) })

const textFile = (lines: readonly string[], name = 'ke-hoach.txt') =>
  new File([lines.join('\n')], name, { type: 'text/plain' })

const DOCUMENT = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ MINH HÀ',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'Giữ bí mật nhà nước trong công tác văn thư',
  '1. Sở Nội vụ rà soát quy trình, hoàn thành trước ngày 30/12/2026.',
]

async function drop(files: readonly File[]): Promise<void> {
  const button = await screen.findByRole('button', { name: /Thả văn bản vào đây/ })
  const zone = button.parentElement
  if (zone === null) throw new Error('the button stands in no zone')
  fireEvent.drop(zone, { dataTransfer: { files } })
}

test('a document is checked, sent with who may see it, and opens for review', async () => {
  openApp('/plans', { getPlan: makePlan() })

  fireEvent.change(await screen.findByLabelText('Ai được xem'), { target: { value: 'units' } })
  await drop([textFile(DOCUMENT)])

  expect(await screen.findByRole('heading', { name: 'Rà soát kế hoạch' })).toBeTruthy()
  expect(uploads.sent.map((form) => form.get('visibility'))).toEqual(['units'])
})

test('a document with a secrecy stamp never leaves the machine', async () => {
  openApp('/plans')

  await drop([textFile(['MẬT', ...DOCUMENT])])

  expect((await screen.findByRole('alert')).textContent).toMatch(/Tệp chưa rời khỏi máy của bạn/)
  expect(uploads.sent).toEqual([])
})

const TABLE = 'Tên công việc,Bắt đầu,Kết thúc\nGiữ bí mật nhà nước,01/12/2026,04/12/2026\n'

test('a table with a secrecy stamp above its headings never leaves the machine', async () => {
  openApp('/plans', { getPlan: makePlan() })

  await drop([new File([`TUYỆT MẬT,,\n${TABLE}`], 'bang.csv')])
  expect((await screen.findByRole('alert')).textContent).toMatch(/Tệp chưa rời khỏi máy của bạn/)
  await drop([new File(['<Project'], 'hong.xml')])
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toMatch(/chưa rời khỏi/))
  expect(uploads.sent).toEqual([])

  await drop([new File([TABLE], 'bang.csv')])
  await waitFor(() => expect(uploads.sent).toHaveLength(1))
})

test.for([
  ['an empty file', new File([], 'trong.txt'), /Tệp không/],
  [
    'an old Word file',
    new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'cu.doc'),
    /.docx|Chưa đọc được/,
  ],
  ['a picture', new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'anh.jpg'), /ảnh quét/],
] as const)('%s is refused with what to do, and nothing is sent', async ([, file, words]) => {
  openApp('/plans')

  await drop([file])

  expect((await screen.findByRole('alert')).textContent).toMatch(words)
  expect(uploads.sent).toEqual([])
})

test('two files at once are refused', async () => {
  openApp('/plans')

  await drop([textFile(DOCUMENT), textFile(DOCUMENT)])

  expect((await screen.findByRole('alert')).textContent).toMatch(/từng tệp một/)
})

test('whoever may not create plans sees no place to drop one', async () => {
  openApp('/plans', {
    getSession: makeSession({ abilities: [] }),
    listPlans: { entries: [makePlanSummary({ status: 'published' })], nextCursor: null },
  })

  await screen.findByRole('link', { name: 'Chuẩn bị đón năm mới' })
  expect(screen.queryByRole('button', { name: /Thả văn bản/ })).toBeNull()
})

test('a draft says how many tasks must be asked about', async () => {
  openApp('/plans', { listPlans: { entries: [makePlanSummary()], nextCursor: null } })

  expect(await screen.findByText(/1 nhiệm vụ cần hỏi lại/)).toBeTruthy()
})

test('searching asks the server when the typing rests', async () => {
  const server = openApp('/plans')

  fireEvent.change(
    await screen.findByRole('textbox', { name: 'Tìm theo số, tên văn bản hoặc cơ quan ban hành' }),
    { target: { value: 'don tet' } },
  )

  await waitFor(() =>
    expect(server.requests.findLast(({ name }) => name === 'listPlans')?.query).toMatchObject({
      search: 'don tet',
    }),
  )
})

const SCAN = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
]
const scanFile = () => new File([SCAN.join('\n')], 'quet.pdf', { type: 'application/pdf' })
const withRecognition = (recognizesScans: boolean) => ({
  getPlan: makePlan(),
  getAssistant: { configured: false, host: null, recognizesScans },
})

test('a scan stays here where nothing recognises it', async () => {
  openApp('/plans', withRecognition(false))
  await drop([scanFile()])

  expect((await screen.findByRole('alert')).textContent).toMatch(/ảnh quét|bản quét/i)
  expect(uploads.sent).toEqual([])
})

test('a scan is sent for recognition only after somebody has looked for a stamp', async () => {
  openApp('/plans', withRecognition(true))
  await drop([scanFile()])

  const send = await screen.findByRole('button', { name: /không có dấu độ mật/ })
  expect(uploads.sent).toEqual([])
  fireEvent.click(send)
  await waitFor(() => expect(uploads.sent).toHaveLength(1))
})
