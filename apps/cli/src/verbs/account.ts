import { errorText, type ErrorParameters, isErrorCode } from '@roviec/contract'
import { CommandError } from '../command-error.ts'
import type { ExitCode, Verb, VerbCall, Wording } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec account create`: the first administrator, or another one for a tenant that is locked out. */
export const ACCOUNT_VERB: Verb = {
  name: 'account',
  summary: {
    vi: 'Tạo tài khoản quản trị trên cơ sở dữ liệu của máy chủ.',
    en: "Makes an administrator's account on the server's database.",
  },
  usage: 'account create --login=LOGIN [--tenant=ID] [--name=NAME] [--json]',
  help: {
    vi: [
      'DATABASE_URL hoặc ROVIEC_DATA_DIR cho biết cơ sở dữ liệu; với ROVIEC_DATA_DIR phải dừng máy chủ trước.',
      'Mật khẩu đọc từ dòng đầu của đầu vào chuẩn. Không có thì in ra một mật khẩu dùng một lần,',
      'có hiệu lực 7 ngày và phải đổi khi đăng nhập lần đầu.',
      '--tenant là mã cơ quan: chữ thường, số, gạch nối; cơ quan chưa có thì được tạo với tên --name.',
    ].join('\n'),
    en: [
      'DATABASE_URL or ROVIEC_DATA_DIR name the database; with ROVIEC_DATA_DIR stop the server first.',
      'The password is the first line of standard input. Without one, a password is made and printed',
      'once; it works for 7 days and must be changed at the first sign-in.',
      '--tenant is an id of small letters, digits and hyphens; one that is not there is made, named --name.',
    ].join('\n'),
  },
  options: { login: { type: 'string' }, tenant: { type: 'string' }, name: { type: 'string' } },
  run: createAccount,
}

async function createAccount(call: VerbCall): Promise<ExitCode> {
  const { words, option, terminal, json, language } = call
  const login = option('login')
  if (words.length !== 1 || words[0] !== 'create' || login === null) {
    throw new CommandError(badArguments('account', ACCOUNT_VERB.usage))
  }
  const password = await readPassword(call)
  // Loaded only here: the other verbs need no database and start without it.
  const { createAdministrator, describeStartFailure } = await import('@roviec/server')
  const created = await createAdministrator({
    env: terminal.env,
    login,
    password,
    tenantId: option('tenant'),
    tenantName: option('name'),
  }).catch((error: unknown) => {
    const sentence = describeStartFailure(error)
    throw sentence === null ? error : new CommandError(wordingOf(error, sentence))
  })
  const { tenantId, initialPassword } = created
  if (json) terminal.print(`${JSON.stringify({ login, tenantId, initialPassword })}\n`)
  else if (initialPassword !== null) terminal.print(`${initialPassword}\n`)
  terminal.say(made(login, tenantId, initialPassword !== null)[language])
  return 0
}

/** Never an argument: those stay in the history of the shell and in the list of processes. */
async function readPassword({ terminal }: VerbCall): Promise<string | null> {
  const lines = terminal.readLines()
  if (lines === null) return null
  for await (const line of lines) return line === '' ? null : line
  return null
}

function made(login: string, tenantId: string, isInitial: boolean): Wording {
  const vi = `Đã tạo tài khoản quản trị "${login}" của "${tenantId}".`
  const en = `Made the administrator's account "${login}" of "${tenantId}".`
  if (!isInitial) return { vi, en }
  return {
    vi: `${vi} Mật khẩu trên chỉ hiện một lần, có hiệu lực 7 ngày và phải đổi khi đăng nhập lần đầu.`,
    en: `${en} The password above is shown once, works for 7 days and must be changed at the first sign-in.`,
  }
}

/** A refusal of the catalogue has both languages; what stops a start has one sentence. */
function wordingOf(error: unknown, sentence: string): Wording {
  const { code, parameters } = error as { code?: unknown; parameters?: ErrorParameters }
  if (typeof code !== 'string' || !isErrorCode(code)) return { vi: sentence, en: sentence }
  return { vi: errorText(code, parameters, 'vi'), en: errorText(code, parameters, 'en') }
}
