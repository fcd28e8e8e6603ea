import { expect, test } from 'vitest'
import { readWordLines } from '../testing/read-word-file.ts'
import { wordParagraph } from '../testing/word-file.ts'

const line = (...parts: readonly string[]) =>
  `<w:p>${parts.map((part) => (part === '\t' ? '<w:r><w:tab/></w:r>' : `<w:r><w:t>${part}</w:t></w:r>`)).join('')}</w:p>`

test('a letterhead typed side by side is two cells, and the title below it is not in them', async () => {
  const lines = await readWordLines({
    body:
      line('THÀNH ỦY MINH HÀ', '\t', '\t', 'ĐẢNG CỘNG SẢN VIỆT NAM') +
      line('BAN TỔ CHỨC') +
      line('*', '\t', 'Minh Hà, ngày 06 tháng 4 năm 2026') +
      line('KẾ HOẠCH') +
      line('\t', 'Căn cứ chương trình công tác, ban ban hành kế hoạch.') +
      line('1.', '\t', 'Mục đích'),
  })

  expect(lines).toEqual([
    [
      [
        'THÀNH ỦY MINH HÀ\nBAN TỔ CHỨC\n*',
        'ĐẢNG CỘNG SẢN VIỆT NAM\nMinh Hà, ngày 06 tháng 4 năm 2026',
      ],
    ],
    'KẾ HOẠCH',
    'Căn cứ chương trình công tác, ban ban hành kế hoạch.',
    '1. Mục đích',
  ])
})

test('so is a signature beside its recipients, with the name far right below', async () => {
  const lines = await readWordLines({
    body:
      wordParagraph(`Nơi nhận:${' '.repeat(30)}TM. ỦY BAN NHÂN DÂN`) +
      line('- Như trên;', '\t', 'CHỦ TỊCH') +
      line('- Lưu: VT.') +
      line('\t', '\t', 'Trần Thị Mẫu'),
  })

  expect(lines).toEqual([
    [['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Mẫu']],
  ])
})

test('other lines with a tab in them stay lines', async () => {
  const lines = await readWordLines({
    body:
      line('Họ tên:', '\t', 'Trần Thị Mẫu') +
      line('Chức vụ:', '\t', 'Chuyên viên') +
      line('UBND XÃ', '\t', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
      line('Kính gửi:', '\t', 'Sở Y tế'),
  })

  expect(lines).toEqual([
    'Họ tên: Trần Thị Mẫu',
    'Chức vụ: Chuyên viên',
    'UBND XÃ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Kính gửi: Sở Y tế',
  ])
})
