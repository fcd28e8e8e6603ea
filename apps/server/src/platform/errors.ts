import { errorStatus, errorText, type ErrorCode, type ErrorParameters } from '@roviec/contract'

/** A refusal with a stable code. Its sentences and its HTTP status come from the contract's catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly parameters: ErrorParameters
  readonly problems: readonly FieldProblem[]

  constructor(
    code: ErrorCode,
    parameters: ErrorParameters = {},
    problems: readonly FieldProblem[] = [],
  ) {
    super(errorText(code, parameters, 'en'))
    this.name = 'AppError'
    this.code = code
    this.parameters = parameters
    this.problems = problems
  }

  get status(): number {
    return errorStatus(this.code)
  }
}

/** Where in a request something is wrong, and what. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/** Ends the command or query with a refusal; nothing it did is kept. */
export function refuse(code: ErrorCode, parameters?: ErrorParameters): never {
  throw new AppError(code, parameters)
}
