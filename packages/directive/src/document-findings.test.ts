import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import type { ClarityChecklist } from './clarity-checklist.ts'
import { fingerprintDirective, resemblanceOf } from './directive-fingerprint.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading } from './reading.ts'
import { scoreClarity } from './score-clarity.ts'

function read(text: string, checklist?: ClarityChecklist): DirectiveReading {
  const options = { calendar: createWorkingCalendar(), checklist }
  const result = readDirective(blocksFromText(text), options)
  if (result.kind !== 'read') throw new Error('refused')
  return result.reading
}

const HEAD = 'UBND PHƯỜNG TÂN LẬP\nSố: 12/KH-UBND\nTân Lập, ngày 10 tháng 3 năm 2026\nKẾ HOẠCH\n'
const REPAIR =
  'Phòng Kinh tế lập danh sách hộ kinh doanh trong chợ trung tâm phải di dời trước ngày 20/4/2026.'

function codesOf({ tasks }: DirectiveReading): readonly string[][] {
  return tasks.map(({ findings }) => findings.map(({ code }) => code))
}

test('a deadline before the date of the document is remarked on, and stays', () => {
  const reading = read(`${HEAD}1. ${REPAIR}\n2. Phòng Văn hóa gửi báo cáo trước ngày 01/3/2026.`)

  expect(reading.tasks[1]?.due.on).toBe('2026-02-28')
  expect(codesOf(reading)[0]).not.toContain('due-before-issue')
  expect(codesOf(reading)[1]).toContain('due-before-issue')
})

test('work that is given twice to the same body is remarked on at the second place', () => {
  const again = REPAIR.replace('phải di dời', 'cần di dời').replace('20/4', '25/4')
  const other = REPAIR.replace('Phòng Kinh tế', 'Phòng Văn hóa')
  const reading = read(`${HEAD}1. ${REPAIR}\n2. ${again}\n3. ${other}`)

  expect(codesOf(reading).map((codes) => codes.includes('repeated-task'))).toEqual([
    false,
    true,
    false,
  ])
})

test('the list of 2024 asks about the effect and not about authority', () => {
  const text = `${HEAD}1. Phòng Kinh tế rà soát quy trình, nâng cao hiệu quả giải quyết hồ sơ.`
  const [asked] = read(text, '2024').tasks
  const [usual] = read(text).tasks

  expect(asked?.clarity.effect).toBe('vague')
  expect(asked?.findings.map(({ point }) => point)).not.toContain('authority')
  expect(usual?.clarity).not.toHaveProperty('effect')
  expect(usual?.findings.map(({ point }) => point)).toContain('authority')
})

test('a figure to be reached makes the effect clear; the figures of the deadline do not', () => {
  const measured = read(
    `${HEAD}1. Phòng Kinh tế rà soát quy trình, bảo đảm 95% hồ sơ đúng hạn trước ngày 20/4/2026.`,
    '2024',
  )
  const dated = read(`${HEAD}1. ${REPAIR}`, '2024')

  expect(measured.tasks[0]?.clarity.effect).toBe('clear')
  expect(dated.tasks[0]?.clarity.effect).toBe('missing')
})

test('the score counts clear points only, and says how many of what', () => {
  const { tasks } = read(`${HEAD}1. ${REPAIR}\n2. Các đơn vị liên quan khẩn trương tuyên truyền.`)
  const score = scoreClarity(tasks)

  expect(score.taskCount).toBe(2)
  expect(score.points.find(({ point }) => point === 'when')).toEqual({
    point: 'when',
    clear: 1,
    vague: 1,
    missing: 0,
  })
  const clear = score.points.reduce((sum, point) => sum + point.clear, 0)
  expect(score.share).toBeCloseTo(clear / 12)
  expect(scoreClarity([]).share).toBeNull()
})

const SENTENCES = [
  'Văn phòng HĐND và UBND niêm yết công khai lịch tiếp công dân tại trụ sở và trên trang thông tin.',
  'Phòng Kinh tế kiểm tra nguồn nước sinh hoạt ở các khu dân cư ven sông và lập biên bản từng điểm.',
  'Trạm Y tế tổ chức khám sức khỏe định kỳ cho người cao tuổi theo danh sách của từng khu phố.',
  'Công an phường rà soát camera an ninh trên các tuyến đường chính, báo cáo số camera hỏng.',
  'Phòng Văn hóa mở lớp hướng dẫn nộp hồ sơ trực tuyến cho người dân vào các buổi tối trong tuần.',
]
const planOf = (sentences: readonly string[]) =>
  fingerprintDirective(
    read(HEAD + sentences.map((sentence, at) => `${at + 1}. ${sentence}`).join('\n')),
  )

test('a copy with another ward and other dates is recognised, another plan is not', () => {
  const original = planOf(SENTENCES)
  const copy = planOf(
    SENTENCES.map((sentence) => `${sentence.replace('phường', 'xã').slice(0, -1)} trong tháng 5.`),
  )
  const other = planOf([
    'Phòng Kinh tế khảo sát các điểm đỗ xe, trình phương án thu phí và sơ đồ vạch kẻ đường.',
    'Trạm Y tế phun thuốc diệt muỗi tại các hộ có ổ bọ gậy, lập sổ theo dõi theo từng tổ dân phố.',
  ])

  expect(resemblanceOf(original, original)).toBe(1)
  expect(resemblanceOf(original, copy)).toBeGreaterThan(0.6)
  expect(resemblanceOf(original, other)).toBeLessThan(0.1)
  expect(resemblanceOf(original, [])).toBe(0)
})

test('two long documents are compared by their smallest numbers alone, and nearly right', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ((from + at) * 2_654_435_761) % 4_294_967_296)
      .sort((a, b) => a - b)
      .slice(0, 400)

  // 3,000 numbers each, 2,000 of them shared: the true share is 0.5.
  expect(resemblanceOf(words(1, 3000), words(1001, 3000))).toBeGreaterThan(0.4)
  expect(resemblanceOf(words(1, 3000), words(1001, 3000))).toBeLessThan(0.6)
})
