import type { IsoDate } from '@roviec/calendar'
import type { ScheduleEdit } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { readTypedDay } from '../../../ui/date-field/read-typed-day.ts'
import { findScheduled, type ScheduledPlan } from '../../schedules/index.ts'
import { readWaits } from './read-waits.ts'
import styles from './outline-table.module.css'

interface OutlineCellsProps {
  readonly plan: ScheduledPlan
  readonly taskId: string
  readonly title: string
  readonly span: { readonly startOn: IsoDate | null }
  readonly finishOn: IsoDate | null
  /** "3FS+2; 5". */
  readonly waits: string
}

/** Dates, length and what is waited for: words, or fields for whoever may change them. */
export function OutlineCells({ plan, taskId, title, span, finishOn, waits }: OutlineCellsProps) {
  const { table } = useMessages().gantt
  const { working } = useOfficeCalendar()
  const today = useToday()
  const { startOn } = span
  const { canEdit, act } = plan.work
  const isFixed = findScheduled(plan, taskId)?.isFixed !== false
  const day = (on: IsoDate | null) => (on === null ? '' : formatDay(on))
  const setDay = (edge: 'start' | 'finish') => (text: string) => {
    const on = readTypedDay(text, today)
    if (on === null) return table.badDay
    act([datesEdit(taskId, { startOn, finishOn }, { edge, on })])
    return null
  }
  const setWaits = (text: string) => {
    const { edits, unknown } = readWaits(text, taskId, plan)
    if (unknown !== null) return table.noSuchTask(unknown)
    if (edits === null) return table.badLinks
    act(edits)
    return null
  }
  const field = (column: string, name: string) => ({
    column,
    label: table.edit(name, title),
  })
  const length =
    startOn === null || finishOn === null
      ? null
      : working.countWorkingDaysAfter(working.nextWorkingDay(startOn), finishOn) + 1
  return (
    <>
      <td>
        <Cell
          {...field('start', table.start)}
          text={day(startOn)}
          onSet={canEdit && !isFixed ? setDay('start') : null}
        />
      </td>
      <td>
        <Cell
          {...field('finish', table.finish)}
          text={day(finishOn)}
          onSet={canEdit && !isFixed ? setDay('finish') : null}
        />
      </td>
      <td className={styles['number']}>{length}</td>
      <td>
        <Cell
          {...field('waits', table.waits)}
          hint={table.waitsHint}
          text={waits}
          onSet={canEdit ? setWaits : null}
        />
      </td>
    </>
  )
}

interface CellProps {
  readonly column: string
  readonly label: string
  readonly text: string
  readonly hint?: string
  /** Takes what was typed, or says what is wrong with it. Null where nothing may be changed. */
  readonly onSet: ((text: string) => string | null) | null
}

/** Enter and leaving the field take what was typed; Escape gives it up. */
function Cell({ column, label, text, hint, onSet }: CellProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (onSet === null) return text
  const giveUp = () => {
    setTyped(null)
    setProblem(null)
  }
  const take = () => {
    if (typed === null || typed.trim() === text) return giveUp()
    const found = onSet(typed)
    setProblem(found)
    if (found === null) setTyped(null)
  }
  return (
    <>
      <input
        className={styles['field']}
        data-column={column}
        aria-label={label}
        aria-invalid={problem === null ? undefined : true}
        title={hint}
        autoComplete="off"
        value={typed ?? text}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key, nativeEvent }) => {
          // While Telex composes, Enter and Escape belong to it.
          if (nativeEvent.isComposing) return
          if (key === 'Enter') take()
          if (key === 'Escape') giveUp()
        }}
      />
      {problem !== null && (
        <span role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </>
  )
}

interface Dates {
  readonly startOn: IsoDate | null
  readonly finishOn: IsoDate | null
}

/** The other end stays, unless the typed one goes past it. */
function datesEdit(
  taskId: string,
  { startOn, finishOn }: Dates,
  { edge, on }: { readonly edge: 'start' | 'finish'; readonly on: IsoDate },
): ScheduleEdit {
  if (edge === 'start') {
    const last = finishOn === null || finishOn < on ? on : finishOn
    return { kind: 'dates', taskId, startOn: on, finishOn: last }
  }
  const first = startOn === null || startOn > on ? on : startOn
  return { kind: 'dates', taskId, startOn: first, finishOn: on }
}
