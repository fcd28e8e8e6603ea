import { errorText, type ErrorCode, type Problem } from '@roviec/contract'
import { AppError } from '../errors.ts'
import { isDatabaseFailure } from '../database-failure.ts'
import type { Log } from '../log.ts'

/** The only place where a refusal becomes an HTTP answer: problem+json as in RFC 9457. */
export function toProblemResponse(error: unknown, requestId: string, log: Log): Response {
  return answerProblem(toRefusal(error, requestId, log), requestId)
}

function answerProblem(refusal: AppError, requestId: string): Response {
  const { code, parameters, problems, status } = refusal
  const problem: Problem = {
    type: `urn:roviec:problem:${code}`,
    title: errorText(code, parameters, 'en'),
    status,
    code,
    detail: { vi: errorText(code, parameters, 'vi'), en: errorText(code, parameters, 'en') },
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(problems.length > 0 && { problems: [...problems] }),
  }
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-request-id': requestId,
  })
  const seconds = parameters['seconds']
  if (status === 429 && seconds !== undefined) headers.set('retry-after', String(seconds))
  const allowed = parameters['allowed']
  if (status === 405 && allowed !== undefined) headers.set('allow', String(allowed))
  if (status === 503) headers.set('retry-after', '10')
  return new Response(JSON.stringify(problem), { status, headers })
}

/** What is no refusal of ours is a defect or a database that does not answer; both are logged. */
function toRefusal(error: unknown, requestId: string, log: Log): AppError {
  if (error instanceof AppError) return error
  if (isDatabaseFailure(error)) {
    log.error({ requestId, err: error }, 'the database does not answer')
    return new AppError('database-unavailable' satisfies ErrorCode)
  }
  log.error({ requestId, err: error }, 'a request failed')
  return new AppError('internal', { requestId })
}
