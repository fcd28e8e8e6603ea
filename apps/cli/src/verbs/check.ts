import { checkDirective, type DirectiveFinding } from '@roviec/directive'
import { CommandError } from '../command-error.ts'
import { loadDocument } from '../load-document.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec check FILE…`: the "6 rõ" check as a linter. */
export const CHECK_VERB: Verb = {
  name: 'check',
  summary: {
    vi: 'Kiểm tra 6 rõ: mỗi chỗ chưa rõ một dòng, kèm câu hỏi.',
    en: 'The "6 rõ" check: one line with a question per unclear point.',
  },
  usage: 'check FILE… [--json]',
  help: {
    vi: 'Mỗi dòng: TỆP:dòng: điểm: câu hỏi. --json in một mảng các phát hiện.',
    en: 'Each line: FILE:line: point: question. --json prints an array of findings.',
  },
  options: {},
  run: checkFiles,
}

interface FileFinding extends DirectiveFinding {
  readonly file: string
}

async function checkFiles(call: VerbCall): Promise<ExitCode> {
  if (call.words.length === 0) throw new CommandError(badArguments('check', CHECK_VERB.usage))
  const findings: FileFinding[] = []
  let failed = false
  for (const file of call.words) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one document in memory at a time
      findings.push(...(await checkFile(file, call)))
    } catch (error) {
      // One file that cannot be read does not keep the others from being checked.
      if (!(error instanceof CommandError)) throw error
      call.terminal.say(error.wording[call.language])
      failed = true
    }
  }
  if (call.json && !(failed && call.words.length === 1)) {
    call.terminal.print(`${JSON.stringify(findings, null, 2)}\n`)
  } else {
    call.terminal.print(findings.map(formatFinding).join(''))
  }
  if (failed) return 2
  return findings.length > 0 ? 1 : 0
}

async function checkFile(file: string, call: VerbCall): Promise<readonly FileFinding[]> {
  const { reading } = await loadDocument(file, call)
  return checkDirective(reading).map((finding) => ({ file, ...finding }))
}

function formatFinding({ file, line, point, question }: FileFinding): string {
  return `${file}:${line}: ${point}: ${question}\n`
}
