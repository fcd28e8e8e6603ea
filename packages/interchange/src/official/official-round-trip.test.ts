import { addDays, isoDate } from '@roviec/calendar'
import type { DirectiveReading } from '@roviec/directive'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBack } from '../testing/read-back.ts'
import { cleanLine } from './clean-line.ts'
import type { OfficialDocument, OfficialDue, OfficialTask } from './official-document.ts'
import { writeOfficialDocument } from './write-official-document.ts'

/** Plans to try; more on request, as fast-check prints the seed of one that fails. */
const RUNS = Number(process.env['ROVIEC_ROUND_TRIPS'] ?? 15)

const NO_DUE = { kind: 'none', from: null, on: null, time: null, recurrence: null } as const

const UNITS = [
  'Sở Tài chính',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Nông nghiệp và Môi trường',
  'UBND các phường, xã, đặc khu',
  'Các sở, ban, ngành',
  'Văn phòng HĐND và UBND',
  'Văn phòng Đảng ủy',
  'Phòng Kinh tế',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Ban Tuyên giáo và Dân vận Thành ủy',
  'Ủy ban Kiểm tra Đảng ủy',
  'Trung tâm Phục vụ hành chính công',
  'Ủy ban Mặt trận Tổ quốc Việt Nam xã',
  'Công an xã',
  'Ban Chỉ huy Quân sự xã',
  'Trạm Y tế xã',
  'Hội Liên hiệp Phụ nữ xã',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh xã',
  'Trường Trung học cơ sở Bình Sơn',
]

const WORDS = [
  'Rà soát',
  'ban hành quy chế',
  'phần mềm',
  '“Một cửa”',
  '"nhanh"',
  "'gọn'",
  '<b>đậm</b>',
  '&amp;',
  '& ]]>',
  'a | b',
  '|',
  '🙂 👩‍👩‍👧',
  'từ\u0001ngữ\u0000',
  'hai\ndòng',
  'thẻ\ttab',
  'q'.repeat(300),
  '{{biến}}',
  '=1+1',
  'PAGE \\* MERGEFORMAT',
  '50%',
  '(chi tiết)',
  'đề án; dự án',
  'I. Việc',
  '1.',
  '-',
  'ủy quyền',
  'NFD: ' + 'tiếng Việt'.normalize('NFD'),
  '\ud83d',
  '日本語',
]

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '))
  .filter((text) => /\p{L}/u.test(cleanLine(text)))

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(isoDate('2026-03-02'), days))
const time = fc.constantFrom(null, null, '08:00', '16:30', '17:00')
const month = fc.integer({ min: 1, max: 12 })
const monthDay = fc.oneof(fc.integer({ min: 1, max: 28 }), fc.constant(-1))

const untimedRule = fc.oneof(
  fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').map((unit) => `FREQ=${unit}`),
  fc
    .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), fc.integer({ min: 2, max: 11 }))
    .map(([unit, every]) => `FREQ=${unit};INTERVAL=${every}`),
  fc
    .uniqueArray(month, { minLength: 1, maxLength: 2 })
    .map((months) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=-1`),
  fc.constant('FREQ=MONTHLY;BYMONTHDAY=10,25'),
)
const timedRule = fc.oneof(
  monthDay.map((on) => `FREQ=MONTHLY;BYMONTHDAY=${on}`),
  monthDay.map((on) => `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${on}`),
  fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU').map((on) => `FREQ=WEEKLY;BYDAY=${on}`),
  fc
    .tuple(fc.uniqueArray(month, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 28 }))
    .map(([months, on]) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${on}`),
)

const due: fc.Arbitrary<OfficialDue> = fc.oneof(
  fc.constant(NO_DUE),
  fc.tuple(day, time).map(([on, at]) => ({ ...NO_DUE, kind: 'date' as const, on, time: at })),
  fc
    .constantFrom(['cuối quý II', '2026-06-30'], ['tháng 8', '2026-08-31'], ['2027', '2027-12-31'])
    .map(([text = '', on = '']) => ({
      ...NO_DUE,
      kind: 'date' as const,
      rule: 'end-of-period' as const,
      on: isoDate(on),
      text,
    })),
  fc.tuple(day, fc.integer({ min: 0, max: 400 }), time).map(([from, length, at]) => ({
    ...NO_DUE,
    kind: 'range' as const,
    from,
    on: addDays(from, length),
    time: at,
  })),
  untimedRule.map((recurrence) => ({ ...NO_DUE, kind: 'recurring' as const, recurrence })),
  fc.tuple(timedRule, time).map(([recurrence, at]) => {
    return { ...NO_DUE, kind: 'recurring' as const, recurrence, time: at }
  }),
  fc
    .oneof(fc.constantFrom(null, isoDate('2027-01-01')), day)
    .map((from) => ({ ...NO_DUE, kind: 'standing' as const, from })),
  fc
    .constantFrom(
      'ngay sau khi Nghị quyết được thông qua',
      'khi có yêu cầu',
      'Chờ nghị định của Chính phủ',
      'theo tiến độ dự án',
      'sau khi HĐND xã thông qua',
    )
    .map((text) => ({ ...NO_DUE, kind: 'event' as const, text })),
)

const units = (minLength: number) =>
  fc.uniqueArray(fc.constantFrom(...UNITS), { minLength, maxLength: 4 })
const GROUPS = [
  { id: 'a', heading: 'Thể chế, chính sách' },
  { id: 'b', heading: '5 nhiệm vụ về hạ tầng' },
  { id: 'c', heading: 'I. Nhân lực | đào tạo' },
]

const task: fc.Arbitrary<OfficialTask> = fc.record({
  group: fc.constantFrom(null, 'a', 'b', 'c'),
  title: words,
  lead: units(0),
  support: units(0),
  due,
  product: fc.option(words),
})

const document: fc.Arbitrary<OfficialDocument> = fc
  .tuple(fc.boolean(), fc.array(task, { minLength: 1, maxLength: 12 }), fc.boolean(), day)
  .map(([isParty, tasks, isNumbered, issuedOn]) => ({
    world: isParty ? 'party' : 'state',
    parentBody: isParty ? 'Đảng bộ thành phố Minh Hà' : 'Ủy ban nhân dân thành phố Minh Hà',
    issuer: isParty ? 'Đảng ủy xã Bình Sơn' : 'Ủy ban nhân dân xã Bình Sơn',
    number: isParty ? '12-KH/ĐU' : '12/KH-UBND',
    place: 'Bình Sơn',
    issuedOn: isNumbered ? issuedOn : isoDate('2026-03-02'),
    recipients: ['Các sở, ban, ngành', 'UBND các xã, phường', 'Lưu: VT'],
    signature: isParty
      ? { prefixes: ['T/M Ban Thường vụ'], title: 'Bí thư', name: 'Trần Văn Bình' }
      : { prefixes: ['TM. Ủy ban nhân dân'], title: 'Chủ tịch', name: 'Lê Thị Mai' },
    kind: 'plan',
    title: 'Chuyển đổi số và cải cách hành chính năm 2026',
    legalBases: ['Căn cứ Nghị quyết số 05-NQ/TU ngày 12/01/2026 của Thành ủy;'],
    sections: [
      {
        heading: 'Nhiệm vụ',
        paragraphs: ['Các nhiệm vụ nêu tại Phụ lục kèm theo.'],
        items: [],
      },
    ],
    taskGroups: GROUPS,
    tasks,
    closing: null,
  }))

function written({ tasks }: OfficialDocument) {
  const order = [null, ...GROUPS.map(({ id }) => id)]
  return order.flatMap((group) =>
    tasks
      .filter((one) => one.group === group)
      .map((one) => ({
        group: GROUPS.find(({ id }) => id === group)?.heading ?? null,
        text: cleanLine(one.title),
        lead: one.lead,
        support: one.support,
        due: [one.due.kind, one.due.from, one.due.on, one.due.time, one.due.recurrence],
        product: one.product === null ? null : cleanLine(one.product),
      })),
  )
}

function read({ tasks, sections }: DirectiveReading) {
  const titles = new Map(sections.map(({ id, title }) => [id, title]))
  return tasks.map((one) => ({
    group: one.section === null ? null : titles.get(one.section),
    text: one.text,
    lead: one.lead,
    support: one.support,
    due: [one.due.kind, one.due.from, one.due.on, one.due.time, one.due.recurrence],
    product: one.product,
  }))
}

test('a written plan is read back as the same header and the same tasks', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (plan) => {
      const reading = await readBack(await writeOfficialDocument(plan))

      expect(read(reading)).toEqual(written(plan))
      expect(reading.document).toEqual({
        number: plan.number,
        kind: plan.kind,
        issuer: plan.issuer,
        issuedOn: plan.issuedOn,
        title: plan.title,
        signedBy: plan.signature.name,
        world: plan.world,
      })
      expect(reading.notUnderstood).toEqual([])
    }),
    { numRuns: RUNS },
  )
})
