import { isoDate } from '@roviec/calendar'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBack } from '../testing/read-back.ts'
import type { OfficialDocument } from './official-document.ts'
import { writeOfficialDocument } from './write-official-document.ts'

const NO_DUE = { kind: 'none', from: null, on: null, time: null, recurrence: null } as const

const PLAN: OfficialDocument = {
  world: 'state',
  parentBody: 'Ủy ban nhân dân thành phố Minh Hà',
  issuer: 'Sở Nội vụ',
  number: '12/KH-SNV',
  place: 'Minh Hà',
  issuedOn: isoDate('2026-02-05'),
  recipients: ['UBND Thành phố (để báo cáo)', '- Các sở, ban, ngành;', 'Lưu: VT.'],
  signature: { prefixes: [], title: 'Giám đốc', name: 'Trần Văn Bình' },
  kind: 'plan',
  title: 'Kế hoạch chuyển đổi số năm 2026.',
  legalBases: ['Căn cứ Nghị quyết số 05-NQ/TU ngày 12/01/2026 của Thành ủy;'],
  sections: [
    {
      heading: 'Mục đích',
      paragraphs: ['Số hóa hồ sơ.'],
      items: [{ text: 'Tiết kiệm', items: ['Thời gian'] }],
    },
  ],
  taskGroups: [{ id: 'x', heading: 'Hạ tầng' }],
  tasks: [
    {
      group: 'x',
      title: 'Nâng cấp đường truyền',
      lead: ['Phòng Kinh tế'],
      support: [],
      due: NO_DUE,
      product: null,
    },
  ],
  closing: 'Trên đây là Kế hoạch chuyển đổi số năm 2026./.',
}

const PARTY: OfficialDocument = {
  ...PLAN,
  world: 'party',
  parentBody: 'Đảng bộ thành phố Minh Hà',
  issuer: 'Đảng ủy xã Bình Sơn',
  number: '12-KH/ĐU',
  signature: { prefixes: ['T/M Ban Thường vụ'], title: 'Bí thư', name: 'Lê Thị Mai' },
}

async function xmlOf(document: OfficialDocument, part = 'word/document.xml'): Promise<string> {
  const entries = unzipSync(await writeOfficialDocument(document))
  return strFromU8(entries[part] ?? new Uint8Array())
}

test('the same document gives the same bytes, without the moment of writing', async () => {
  const first = await writeOfficialDocument(PLAN)

  expect(await writeOfficialDocument(PLAN)).toEqual(first)
  expect(await xmlOf(PLAN, 'docProps/core.xml')).not.toContain('dcterms:created>')
})

test('a state document has nation, motto, issuer, number with a colon, place and date', async () => {
  const { text, document } = await readBack(await writeOfficialDocument(PLAN))

  expect(text.split('\n').slice(0, 9)).toEqual([
    'ỦY BAN NHÂN DÂN THÀNH PHỐ MINH HÀ SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ' +
      'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/KH-SNV | Minh Hà, ngày 05 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Chuyển đổi số năm 2026',
    'Căn cứ Nghị quyết số 05-NQ/TU ngày 12/01/2026 của Thành ủy;',
    'I. Mục đích',
    'Số hóa hồ sơ.',
    '1. Tiết kiệm',
    'a) Thời gian',
  ])
  expect(text).toContain(
    'Nơi nhận: - UBND Thành phố (để báo cáo); - Các sở, ban, ngành; - Lưu: VT. | GIÁM ĐỐC',
  )
  expect(text).toContain('(Kèm theo Kế hoạch số 12/KH-SNV ngày 05 tháng 02 năm 2026 của Sở Nội vụ)')
  expect(document).toMatchObject({ world: 'state', signedBy: 'Trần Văn Bình' })
})

test('a party document has the Party, a star, a number without a colon, and T/M', async () => {
  const { text, document } = await readBack(await writeOfficialDocument(PARTY))

  expect(text.split('\n').slice(0, 2)).toEqual([
    'ĐẢNG BỘ THÀNH PHỐ MINH HÀ ĐẢNG ỦY XÃ BÌNH SƠN * | ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 12-KH/ĐU | Minh Hà, ngày 05 tháng 02 năm 2026',
  ])
  expect(text).toContain('| T/M BAN THƯỜNG VỤ BÍ THƯ Lê Thị Mai')
  expect(document).toMatchObject({ world: 'party', issuer: 'Đảng ủy xã Bình Sơn' })
})

test('pages are A4 with the margins of the rule; the annex lies, its head comes back', async () => {
  const xml = await xmlOf(PLAN)

  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(xml.match(/w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/g)).toHaveLength(2)
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(3)
  expect(await xmlOf(PLAN, 'word/styles.xml')).toContain('w:ascii="Times New Roman"')
})

test('pages are numbered at the top in the middle, from the second on', async () => {
  expect((await xmlOf(PLAN)).match(/<w:titlePg\/>/g)).toHaveLength(2)
  const headers = await Promise.all([1, 2].map((no) => xmlOf(PLAN, `word/header${no}.xml`)))

  const numbered = headers.filter((xml) => xml.includes('PAGE'))
  expect(numbered).toHaveLength(1)
  expect(numbered[0]).toContain('<w:jc w:val="center"/>')
})

test('what is not known yet leaves room, and reads back as not there', async () => {
  const { text, document } = await readBack(
    await writeOfficialDocument({
      ...PLAN,
      number: null,
      issuedOn: null,
      parentBody: null,
      recipients: [],
      signature: { prefixes: [], title: null, name: null },
    }),
  )

  expect(text).toContain('Minh Hà, ngày tháng năm')
  expect(text).toContain('Nơi nhận: - Lưu: VT.')
  expect(document).toMatchObject({ number: null, issuedOn: null, signedBy: null })
})

test('a letter says its subject below its number and has no title', async () => {
  const letter = { ...PLAN, kind: 'letter', title: 'rà soát hồ sơ', number: '45/SNV-VP' } as const
  const { text, document } = await readBack(await writeOfficialDocument(letter))

  expect(text.split('\n')[1]).toContain('V/v rà soát hồ sơ')
  expect(document).toMatchObject({ kind: 'letter', title: 'rà soát hồ sơ', number: '45/SNV-VP' })
})

test('a document without tasks has no annex', async () => {
  const { text } = await readBack(await writeOfficialDocument({ ...PLAN, tasks: [] }))

  expect(text).not.toContain('Phụ lục')
})

test('tasks of no group or an unknown one come first, groups in their own order', async () => {
  const [task] = PLAN.tasks
  if (task === undefined) throw new Error('no task')
  const rows = ['b', 'x', null, 'gone'].map((group) => ({
    ...task,
    group,
    title: `Việc ${group}`,
  }))
  const groups = [...PLAN.taskGroups, { id: 'b', heading: 'Nhân lực' }]
  const { tasks } = await readBack(
    await writeOfficialDocument({ ...PLAN, taskGroups: groups, tasks: rows }),
  )

  expect(tasks.map(({ code, title }) => `${code} ${title}`)).toEqual([
    '1 Việc null',
    '2 Việc gone',
    '3 Việc x',
    '4 Việc b',
  ])
})
