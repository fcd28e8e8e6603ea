import {
  CLARITY_CHECKLISTS,
  checkDirective,
  fingerprintDirective,
  scoreClarity,
  type ClarityChecklist,
  type DirectiveFinding,
} from '@roviec/directive'
import { CommandError } from '../command-error.ts'
import { findCopies, type CheckedFile } from '../find-copies.ts'
import { listDocuments } from '../list-documents.ts'
import { loadDocument } from '../load-document.ts'
import { describeSummary } from '../summary-table.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments, folderWithoutDocument } from '../wordings.ts'

/** `roviec check FILE…`: the "6 rõ" check as a linter. */
export const CHECK_VERB: Verb = {
  name: 'check',
  summary: {
    vi: 'Kiểm tra 6 rõ: mỗi chỗ chưa rõ một dòng, kèm câu hỏi.',
    en: 'The "6 rõ" check: one line with a question per unclear point.',
  },
  usage: 'check FILE|FOLDER… [--json] [--summary] [--checklist=2024|2025]',
  help: {
    vi: [
      'Mỗi dòng: TỆP:dòng: điểm: câu hỏi. --json in một mảng các phát hiện.',
      'Thư mục: mọi văn bản .docx, .pdf, .html, .md, .txt trong đó, cả thư mục con.',
      '--summary  in bảng tổng hợp: mỗi văn bản một dòng, các văn bản gần giống nhau.',
      '--checklist=2024  hỏi theo danh mục 6 rõ năm 2024 (rõ hiệu quả thay cho rõ thẩm quyền).',
    ].join('\n'),
    en: [
      'Each line: FILE:line: point: question. --json prints an array of findings.',
      'A folder: every .docx, .pdf, .html, .md, .txt in it and below.',
      '--summary  prints a table instead: one line per document, and documents that are near copies.',
      '--checklist=2024  asks by the list of 2024 (effect in place of authority).',
    ].join('\n'),
  },
  options: { summary: { type: 'boolean' }, checklist: { type: 'string' } },
  run: checkFiles,
}

interface FileFinding extends DirectiveFinding {
  readonly file: string
}

async function checkFiles(call: VerbCall): Promise<ExitCode> {
  if (call.words.length === 0) throw new CommandError(badArguments('check', CHECK_VERB.usage))
  const checklist = readChecklist(call)
  const files = await listDocuments(call.words, call.terminal)
  const findings: FileFinding[] = []
  const checked: CheckedFile[] = []
  if (files.length === 0) throw new CommandError(folderWithoutDocument(call.words.join(' ')))
  let failed = false
  for (const file of files) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one document in memory at a time
      const { reading } = await loadDocument(file, call, { checklist })
      findings.push(...checkDirective(reading).map((finding) => ({ file, ...finding })))
      const { number, issuer } = reading.document
      const score = scoreClarity(reading.tasks, checklist)
      checked.push({ file, number, issuer, score, fingerprint: fingerprintDirective(reading) })
    } catch (error) {
      // One file that cannot be read does not keep the others from being checked.
      if (!(error instanceof CommandError)) throw error
      call.terminal.say(error.wording[call.language])
      failed = true
    }
  }
  if (!(failed && files.length <= 1)) print(call, findings, checked)
  if (failed) return 2
  return findings.length > 0 ? 1 : 0
}

function readChecklist(call: VerbCall): ClarityChecklist {
  const said = call.option('checklist') ?? '2025'
  if (isChecklist(said)) return said
  throw new CommandError(badArguments('check', `--checklist=${said}`))
}

function isChecklist(said: string): said is ClarityChecklist {
  return said in CLARITY_CHECKLISTS
}

function print(
  call: VerbCall,
  findings: readonly FileFinding[],
  checked: readonly CheckedFile[],
): void {
  const { terminal, language, json } = call
  const found = findCopies(checked)
  if (call.isSet('summary')) {
    const files = checked.map(({ file, number, issuer, score }) => ({
      file,
      number,
      issuer,
      ...score,
    }))
    terminal.print(
      json
        ? `${JSON.stringify(
            { files, copies: found.copies, copiesComplete: found.isComplete },
            null,
            2,
          )}\n`
        : describeSummary(checked, found, language),
    )
    return
  }
  terminal.print(
    json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(formatFinding).join(''),
  )
  // Beside the findings, which other programs read, so that they stay one line each.
  if (checked.length > 1 && !json) terminal.say(describeSummary(checked, found, language))
}

function formatFinding({ file, line, point, question }: FileFinding): string {
  return `${file}:${line}: ${point}: ${question}\n`
}
