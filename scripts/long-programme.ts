import { isoDate } from '@roviec/calendar'
import type { OfficialDocument, OfficialItem, OfficialTask } from '@roviec/interchange'
import {
  ANNEX_DUES,
  CAUSES,
  CHANGES,
  FIELDS,
  PLACES,
  PROSE_DUES,
  SCOPES,
  VERBS,
  type Field,
  type WrittenDue,
} from './long-programme-words.ts'

/** A task of the programme with what a person reads in it. */
export interface ProgrammeTask {
  readonly quote: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: WrittenDue['due']
}

/** A programme of 60 pages with 150 tasks, and the tasks as a person reads them, in order. */
export function makeLongProgramme(): {
  readonly document: OfficialDocument
  readonly tasks: readonly ProgrammeTask[]
} {
  const prose = FIELDS.map(writeWork)
  const annex = FIELDS.flatMap((field, index) => writeRows(field, index))
  const document: OfficialDocument = {
    ...FRAME,
    sections: [
      {
        heading: 'TÌNH HÌNH VÀ KẾT QUẢ GIAI ĐOẠN 2021 - 2025',
        paragraphs: [],
        items: FIELDS.map((field, index) => ({
          text: `Lĩnh vực ${field.name}`,
          items: times(20, (turn) => writeAccount(field, index * 7 + turn)),
        })),
      },
      { heading: 'NHIỆM VỤ VÀ GIẢI PHÁP', paragraphs: [], items: prose.map(({ item }) => item) },
    ],
    taskGroups: FIELDS.map(({ name }, index) => ({ id: `${index}`, heading: name.toUpperCase() })),
    tasks: annex.map(({ row }) => row),
  }
  return {
    document,
    tasks: [...prose.flatMap(({ tasks }) => tasks), ...annex.map(({ task }) => task)],
  }
}

/** The programme as a plain text, the annex as a pipe table. */
export function writeAsText(document: OfficialDocument): string {
  const body = document.sections.flatMap(({ heading, items }, index) => [
    `${ROMAN[index] ?? ''}. ${heading}`,
    ...items.flatMap((item, at) => [
      `${at + 1}. ${item.text}`,
      ...(item.items ?? []).map((text, place) => `${LETTERS[place] ?? '-'}) ${text}`),
    ]),
  ])
  const rows = document.tasks.map(({ title, lead, support, due, product }, index) =>
    [index + 1, title, lead.join('; '), support.join('; '), due.text ?? '', product ?? ''].join(
      ' | ',
    ),
  )
  return [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    `Số: ${document.number ?? ''}`,
    'Minh Hà, ngày 12 tháng 01 năm 2026',
    `CHƯƠNG TRÌNH\n${document.title}`,
    ...body,
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
    'PHỤ LỤC\nDANH MỤC NHIỆM VỤ',
    [
      '| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map((row) => `| ${row} |`),
    ].join('\n'),
  ].join('\n\n')
}

const ROMAN = ['I', 'II', 'III']
const LETTERS = 'abcdefghiklmnopqrstuvxy'

const FRAME = {
  world: 'state',
  kind: 'programme',
  parentBody: null,
  issuer: 'Ủy ban nhân dân thành phố Minh Hà',
  number: '25/CTr-UBND',
  place: 'Minh Hà',
  issuedOn: isoDate('2026-01-12'),
  title: 'Phát triển thành phố Minh Hà giai đoạn 2026 - 2030',
  legalBases: [],
  recipients: ['Các sở, ban, ngành Thành phố', 'Ủy ban nhân dân các phường, xã, đặc khu'],
  signature: { prefixes: ['TM. ỦY BAN NHÂN DÂN'], title: 'CHỦ TỊCH', name: null },
  closing: null,
} as const satisfies Partial<OfficialDocument>

function writeAccount(field: Field, turn: number): string {
  const [change, cause, place] = [pick(CHANGES, turn), pick(CAUSES, turn + 1), pick(PLACES, turn)]
  const share = `${41 + ((turn * 7) % 52)},${turn % 10}%`
  const [done, late] = [pick(field.objects, turn), pick(field.objects, turn + 2)]
  return [
    `Trong giai đoạn 2021 - 2025, ${done} ${change}; tỷ lệ thực hiện năm 2025 đạt ${share}.`,
    `Kết quả rõ nhất được ghi nhận tại ${place}, nơi người dân đánh giá thuận lợi hơn so với`,
    `đầu nhiệm kỳ. Tuy nhiên, ${late} còn chậm so với yêu cầu, nguyên nhân chủ yếu do ${cause}.`,
    `Theo số liệu tổng hợp đến ngày 31/12/2025, ${place} có ${12 + turn} nội dung chưa đạt mục`,
    `tiêu đề ra, trong đó ${3 + (turn % 6)} nội dung đã kéo dài từ năm 2023.`,
  ].join(' ')
}

function writeWork(
  field: Field,
  index: number,
): { readonly item: OfficialItem; readonly tasks: readonly ProgrammeTask[] } {
  const written = times(6, (turn) => writeOrder(field, index * 6 + turn))
  const text = `Về ${field.name}`
  return {
    item: { text, items: written.map((order) => order.text) },
    tasks: written.map(({ task }) => task),
  }
}

function writeOrder(
  field: Field,
  turn: number,
): { readonly text: string; readonly task: ProgrammeTask } {
  const { words, due } = pick(PROSE_DUES, turn)
  const verb = pick(VERBS, turn)
  const [object, scope] = [pick(field.objects, turn), pick(SCOPES, turn)]
  const support = turn % 3 === 2 ? [] : field.support
  const head =
    support.length === 0
      ? `Giao ${field.lead} ${verb} ${object}`
      : `${field.lead} chủ trì, phối hợp với ${support.join(', ')} ${verb} ${object}`
  return {
    text: `${head} ${scope}, ${words}. ${writeReason(field, turn)}`,
    task: { quote: head, lead: [field.lead], support, due },
  }
}

function writeReason(field: Field, turn: number): string {
  return [
    `Đây là nội dung được cử tri ${pick(PLACES, turn)} kiến nghị nhiều lần tại các cuộc tiếp xúc`,
    `trong năm 2025, có ý nghĩa trực tiếp đối với ${field.name} của Thành phố và là điều kiện để`,
    'các nội dung khác của Chương trình đạt kết quả bền vững.',
  ].join(' ')
}

function writeRows(
  field: Field,
  index: number,
): { readonly row: OfficialTask; readonly task: ProgrammeTask }[] {
  const count = index < 6 ? 7 : 6
  return times(count, (turn) => {
    const { words, due } = pick(ANNEX_DUES, index + turn)
    const verb = pick(VERBS, turn + 3)
    const title = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)} ${pick(field.objects, turn)} tại ${pick(PLACES, index + turn)}`
    const { lead, support } = { lead: [field.lead], support: turn % 2 === 0 ? field.support : [] }
    const product = pick(['Báo cáo', 'Kế hoạch', 'Quy chế', null], turn)
    const onIso = { ...due, from: toIso(due.from), on: toIso(due.on), time: null, text: words }
    const row = { group: `${index}`, title, lead, support, product, due: onIso }
    return { row, task: { quote: title, lead, support, due } }
  })
}

function toIso(day: string | null): ReturnType<typeof isoDate> | null {
  return day === null ? null : isoDate(day)
}

function pick<Value>(values: readonly Value[], turn: number): Value {
  const value = values[turn % values.length]
  if (value === undefined) throw new Error('Nothing to pick from.')
  return value
}

function times<Value>(count: number, make: (turn: number) => Value): Value[] {
  return Array.from({ length: count }, (_, turn) => make(turn))
}
