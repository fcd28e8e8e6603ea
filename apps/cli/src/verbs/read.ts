import type { Language } from '@roviec/contract'
import type { DirectiveReading, DirectiveTask } from '@roviec/directive'
import { CommandError } from '../command-error.ts'
import { loadDocument, type BeforeDay } from '../load-document.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec read FILE`: an official document into header and tasks. */
export const READ_VERB: Verb = {
  name: 'read',
  summary: {
    vi: 'Đọc văn bản thành danh mục nhiệm vụ, mỗi trường trỏ về câu gốc.',
    en: 'Reads a document into tasks, each field pointing at its sentence.',
  },
  usage: 'read FILE [--json] [--before-day=exclusive|inclusive]',
  help: {
    vi: [
      'Đọc .docx, .pdf có lớp chữ, .html, .md, .txt. --json in một đối tượng JSON.',
      'PDF quét cần ROVIEC_OCR_COMMAND: lệnh nhận dạng chữ, ví dụ ocrmypdf --language vie --quiet - -',
      '--before-day=inclusive  "trước ngày D" tính cả ngày D (mặc định: hết ngày liền trước).',
      'Mã thoát 1 khi đọc được nhưng không có nhiệm vụ; 2 khi không đọc được.',
    ].join('\n'),
    en: [
      'Reads .docx, .pdf with a text layer, .html, .md, .txt. --json prints one JSON object.',
      'Scanned PDF needs ROVIEC_OCR_COMMAND: a program for recognition, as in docs/operations.md.',
      '--before-day=inclusive  "trước ngày D" ends on D (default: on the day before).',
      'Exit code 1 when the document holds no task; 2 when it could not be read.',
    ].join('\n'),
  },
  options: { 'before-day': { type: 'string' } },
  run: readFile,
}

async function readFile(call: VerbCall): Promise<ExitCode> {
  const [path, ...more] = call.words
  if (path === undefined || more.length > 0) {
    throw new CommandError(badArguments('read', READ_VERB.usage))
  }
  const { reading } = await loadDocument(path, call, { beforeDay: readBeforeDay(call) })
  call.terminal.print(
    call.json ? `${JSON.stringify(reading, null, 2)}\n` : describe(reading, call.language),
  )
  if (reading.tasks.length > 0) return 0
  call.terminal.say(NO_TASK[call.language])
  return 1
}

const NO_TASK = {
  vi: 'Đã đọc văn bản nhưng không tìm thấy nhiệm vụ nào.',
  en: 'The document was read, but holds no task.',
} as const

function readBeforeDay(call: VerbCall): BeforeDay {
  const said = call.option('before-day') ?? 'exclusive'
  if (said === 'exclusive' || said === 'inclusive') return said
  throw new CommandError(badArguments('read', `--before-day=${said}`))
}

const LABELS = {
  vi: { lead: 'Chủ trì', support: 'Phối hợp', due: 'Hạn', product: 'Sản phẩm', open: 'Cần hỏi' },
  en: { lead: 'Lead', support: 'Support', due: 'Due', product: 'Product', open: 'To ask' },
} as const

/** For reading on a screen; programs take `--json`. */
function describe({ document, tasks }: DirectiveReading, language: Language): string {
  const head = [document.number, document.title, document.issuer, document.issuedOn]
  const lines = [
    head.filter((part) => part !== null).join(' · '),
    ...tasks.flatMap((task) => ['', ...describeTask(task, language)]),
  ]
  return `${lines.join('\n').trim()}\n`
}

function describeTask(task: DirectiveTask, language: Language): readonly string[] {
  const labels = LABELS[language]
  const due = task.due.on ?? task.due.recurrence ?? task.due.text
  const fields = [
    [labels.lead, task.lead.join('; ')],
    [labels.support, task.support.join('; ')],
    [labels.due, due ?? ''],
    [labels.product, task.product ?? ''],
    ...task.questions.map((question) => [labels.open, question] as const),
  ] as const
  return [
    `${task.id}  ${task.title}`,
    ...fields.filter(([, text]) => text !== '').map(([label, text]) => `    ${label}: ${text}`),
  ]
}
