import { Problem, type Language } from '@roviec/contract'

interface Refusal {
  /** Of the contract's catalogue, or one of ours: `unreachable`, `unreadable-answer`, … */
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly detail: Readonly<Record<Language, string>>
  readonly parameters: Readonly<Record<string, string | number>>
  /** Where in the request, and what; empty unless the code is `request-invalid`. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
}

/** A refusal of the server, or the lack of an answer, with the sentence to show. */
export class ApiError extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.detail.en)
    this.name = 'ApiError'
    this.refusal = refusal
  }
}

/** The sentence of a failure in the language of the screen. */
export function failureText(failure: unknown, language: Language): string {
  if (failure instanceof ApiError) return failure.refusal.detail[language]
  return UNREADABLE[language]
}

export function failureCode(failure: unknown): string | null {
  return failure instanceof ApiError ? failure.refusal.code : null
}

/** Whether nobody is signed in any more: the session is over, or its person works here no more. */
export function endsSession(failure: unknown): boolean {
  return ['sign-in-required', 'account-person-left'].includes(failureCode(failure) ?? '')
}

/** Whether trying again, unchanged, may help: there was no answer, or the server was in trouble. */
export function isPassing(failure: unknown): boolean {
  if (!(failure instanceof ApiError)) return false
  const { status, code } = failure.refusal
  if (code === 'cancelled' || code === 'unchecked') return false
  return status === 0 || status === 502 || status === 503 || status === 504
}

/** Whether asking again brings the same answer: there is no such thing, or it may not be seen. */
export function isFinal(failure: unknown): boolean {
  return failure instanceof ApiError && [403, 404].includes(failure.refusal.status)
}

/** The refusal in the body of an answer; a general one when the body has an unexpected form. */
export function readProblem(status: number, body: unknown): ApiError {
  const parsed = Problem.safeParse(body)
  if (!parsed.success) return unreadableAnswer(status)
  const { code, detail, parameters = {}, problems = [] } = parsed.data
  return new ApiError({ code, status, detail, parameters, problems })
}

export function unreachable(): ApiError {
  return clientError('unreachable', 0, UNREACHABLE)
}

export function unreadableAnswer(status: number): ApiError {
  return clientError('unreadable-answer', status, UNREADABLE)
}

export function cancelled(): ApiError {
  return clientError('cancelled', 0, { vi: 'Đã dừng.', en: 'Stopped.' })
}

/** A file that could not be looked into on this machine, and so was not sent. */
export function unchecked(): ApiError {
  return clientError('unchecked', 0, UNCHECKED)
}

function clientError(code: string, status: number, detail: Record<Language, string>): ApiError {
  return new ApiError({ code, status, detail, parameters: {}, problems: [] })
}

/** These stand here and not in the messages, since a failure is made before a language is known. */
const UNREACHABLE = {
  vi: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  en: 'The server cannot be reached. Check the connection and try again.',
}
const UNCHECKED = {
  vi: 'Chưa kiểm tra được tệp trên máy này nên chưa gửi đi. Hãy lưu văn bản thành tệp mới rồi thử lại.',
  en: 'The file could not be checked on this machine, so it was not sent. Save it as a new file and try again.',
}
const UNREADABLE = {
  vi: 'Máy chủ trả lời không đúng mẫu. Hãy tải lại trang; nếu còn lỗi, báo quản trị.',
  en: 'The answer of the server has an unexpected form. Reload the page, or tell the administrator.',
}
