import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { ScheduleEdit } from '@roviec/contract'
import { useMemo, useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { addEdits } from '../edits/edit-list.ts'
import { computeOutlook } from '../edits/outlook.ts'
import { spanOfTask, type ScheduledPlan } from '../scheduled-plan.ts'
import type { TaskFormProps } from './task-form-props.ts'
import styles from './dialogs.module.css'

/** Two days, or so many working days later; says at once how many others must move. */
export function DatesForm({ plan, taskId, onClose }: TaskFormProps) {
  const { schedules, general } = useMessages()
  const words = schedules.dates
  const { working } = useOfficeCalendar()
  const span = spanOfTask(plan, taskId)
  const [startOn, setStartOn] = useState<IsoDate | null>(span?.startOn ?? null)
  const [finishOn, setFinishOn] = useState<IsoDate | null>(span?.finishOn ?? null)
  const today = useToday()
  const edit = editOf(taskId, startOn, finishOn)
  const isReversed = startOn !== null && finishOn !== null && finishOn < startOn
  const field = { today, calendar: working }
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{general.cancel}</Button>
          <Button
            kind="primary"
            disabled={edit === null}
            onClick={() => {
              if (edit !== null) plan.work.act([edit])
              onClose()
            }}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className={styles['task']}>{plan.tasks.get(taskId)?.title}</p>
      <DateField {...field} label={words.start} value={startOn} onChange={setStartOn} />
      <DateField
        {...field}
        label={words.finish}
        value={finishOn}
        onChange={setFinishOn}
        error={isReversed ? words.reversed : null}
      />
      <Shift
        onShift={(days) => {
          if (startOn === null || finishOn === null) return
          const moved = shift({ startOn, finishOn }, days, working)
          setStartOn(moved.startOn)
          setFinishOn(moved.finishOn)
        }}
      />
      {edit !== null && <Consequence plan={plan} edit={edit} />}
    </Dialog>
  )
}

function Shift({ onShift }: { readonly onShift: (days: number) => void }) {
  const { dates: words } = useMessages().schedules
  const [text, setText] = useState('1')
  const days = /^[-−]?\d{1,4}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : null
  return (
    <TextField
      label={words.shift}
      hint={words.shiftHint}
      inputMode="numeric"
      value={text}
      onChange={setText}
      aside={
        <Button disabled={days === null || days === 0} onClick={() => days && onShift(days)}>
          {words.shiftDo}
        </Button>
      }
    />
  )
}

/** How long it takes then, and how many others must move along. */
function Consequence({ plan, edit }: { readonly plan: ScheduledPlan; readonly edit: DatesEdit }) {
  const { dates: words } = useMessages().schedules
  const { working } = useOfficeCalendar()
  const others = useMemo(() => countOthers(plan, edit, working), [plan, edit, working])
  const first = working.nextWorkingDay(edit.startOn)
  const length = working.countWorkingDaysAfter(first, edit.finishOn) + 1
  return (
    <p className={styles['consequence']} role="status">
      {length > 0 && words.length(length)} {words.alsoMoves(others)}
    </p>
  )
}

function countOthers(plan: ScheduledPlan, edit: DatesEdit, calendar: WorkingCalendar): number {
  const { schedule, work, outlook } = plan
  const edits = addEdits(work.edits, [edit], schedule.links)
  const after = computeOutlook(schedule, edits, calendar)
  return [...after.moved].filter(([id, span]) => {
    const before = outlook.moved.get(id)
    return id !== edit.taskId && before?.finishOn !== span.finishOn
  }).length
}

type DatesEdit = Extract<ScheduleEdit, { kind: 'dates' }>

function editOf(
  taskId: string,
  startOn: IsoDate | null,
  finishOn: IsoDate | null,
): DatesEdit | null {
  if (startOn === null || finishOn === null || finishOn < startOn) return null
  return { kind: 'dates', taskId, startOn, finishOn }
}

function shift(
  span: { readonly startOn: IsoDate; readonly finishOn: IsoDate },
  days: number,
  calendar: WorkingCalendar,
) {
  const first = calendar.nextWorkingDay(span.startOn)
  const length = Math.max(0, calendar.countWorkingDaysAfter(first, span.finishOn))
  const startOn = calendar.addWorkingDays(first, days)
  return { startOn, finishOn: calendar.addWorkingDays(startOn, length) }
}
