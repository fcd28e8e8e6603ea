import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { AnswerDataRequest, DataRequest as DataRequestView } from '@roviec/contract'
import { refuse } from '../platform/errors.ts'

/** What somebody asks about their own data. */
export interface DataRequest {
  readonly id: string
  readonly personId: string
  readonly kind: DataRequestView['kind']
  readonly text: string
  readonly state: DataRequestView['state']
  readonly receivedOn: IsoDate
  readonly dueOn: IsoDate
  /** The personnel officer who entered it, when it came on paper. */
  readonly enteredBy: string | null
}

/**
 * The last day for an answer: two working days, the day of receipt not counted.
 *
 * @law nd-356-2025
 */
export function answerDueOn(receivedOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return calendar.addWorkingDays(receivedOn, ANSWER_WORKING_DAYS)
}

const ANSWER_WORKING_DAYS = 2

/** Nobody settles their own request, nor one that is settled. */
export function requireOpen({ state, personId }: DataRequest, actorPersonId: string | null): void {
  if (personId === actorPersonId) refuse('data-request-own')
  if (state !== 'open') refuse('data-request-answered')
}

/** A correction says what it corrects; nothing else does. */
export function requireFittingAnswer(
  { kind }: Pick<DataRequest, 'kind'>,
  { correction }: AnswerDataRequest,
): void {
  const fields = Object.values(correction ?? {}).filter((value) => value !== undefined)
  if (kind === 'correction' && fields.length === 0) refuse('correction-missing')
  if (kind !== 'correction' && correction !== undefined) refuse('correction-unfit')
}
