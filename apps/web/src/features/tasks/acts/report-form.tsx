import type { IsoDate } from '@roviec/calendar'
import type { SelfReport, Task } from '@roviec/contract'
import { useState, type SyntheticEvent } from 'react'
import type { z } from 'zod'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ProgressSlider } from '../../../ui/progress-slider/progress-slider.tsx'
import { useActing } from '../api.ts'
import styles from '../task-view.module.css'
import fieldStyles from '../../../ui/field/field.module.css'

export type OwnView = z.infer<typeof SelfReport>
export const OWN_VIEWS: readonly OwnView[] = ['on-track', 'at-risk', 'late']

interface ReportFormProps {
  readonly task: Task
  readonly onSubmit: (() => void) | undefined
}

/** How far the work is, and how whoever does it sees it. */
export function ReportForm({ task, onSubmit }: ReportFormProps) {
  const { acts } = useMessages()
  const acting = useActing()
  const [percent, setPercent] = useState(task.progressPercent)
  const [view, setView] = useState<OwnView>(task.selfReport ?? 'on-track')
  const [expectedOn, setExpectedOn] = useState<IsoDate | null>(null)
  const [note, setNote] = useState('')

  function send(event: SyntheticEvent): void {
    event.preventDefault()
    const body = {
      progressPercent: percent,
      selfReport: view,
      expectedOn: view === 'on-track' ? null : expectedOn,
      note,
    }
    acting.mutate({
      run: () => call('reportProgress', { params: { taskId: task.id }, body }),
      done: acts.reportSent,
    })
  }

  return (
    <form className={fieldStyles['field']} onSubmit={send}>
      <div className={styles['acts-head']}>
        <h3>{acts.report}</h3>
        <LastReport task={task} />
      </div>
      <ProgressSlider
        label={acts.percent}
        value={percent}
        onChange={setPercent}
        last={task.progressPercent}
        valueText={acts.percentText}
      />
      <OwnViewField value={view} onChange={setView} />
      {view !== 'on-track' && <ExpectedField value={expectedOn} onChange={setExpectedOn} />}
      <textarea
        className={fieldStyles['control']}
        aria-label={acts.note}
        placeholder={acts.notePlaceholder}
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <SendButtons busy={acting.isPending} onSubmit={onSubmit} />
    </form>
  )
}

function SendButtons({
  busy,
  onSubmit,
}: Pick<ReportFormProps, 'onSubmit'> & { readonly busy: boolean }) {
  const { acts } = useMessages()
  return (
    <div className={styles['buttons']}>
      <Button kind="primary" icon="send" type="submit" disabled={busy}>
        {busy ? acts.sending : acts.sendReport}
      </Button>
      <span className={styles['spring']} />
      {onSubmit !== undefined && (
        <Button kind="quiet" onClick={onSubmit}>
          {acts.submit}
        </Button>
      )}
    </div>
  )
}

interface ExpectedFieldProps {
  readonly value: IsoDate | null
  readonly onChange: (day: IsoDate | null) => void
}

/** Whoever expects to be late says until when. */
function ExpectedField({ value, onChange }: ExpectedFieldProps) {
  const { acts } = useMessages()
  const { working } = useOfficeCalendar()
  const today = useToday()
  return (
    <DateField
      label={acts.expectedOn}
      optional
      value={value}
      onChange={onChange}
      today={today}
      earliest={today}
      calendar={working}
    />
  )
}

function LastReport({ task }: { readonly task: Task }) {
  const { acts } = useMessages()
  const last = [...task.acts]
    .filter(({ kind }) => kind === 'reported')
    .sort((a, b) => b.at.localeCompare(a.at))[0]
  return (
    <span>
      {last === undefined
        ? acts.noReport
        : acts.lastReport(formatDay(last.on), last.progressPercent ?? 0)}
    </span>
  )
}

function OwnViewField({
  value,
  onChange,
}: {
  readonly value: OwnView
  readonly onChange: (view: OwnView) => void
}) {
  const { acts } = useMessages()
  return (
    <fieldset className={styles['views']}>
      <legend>{acts.ownView}</legend>
      {OWN_VIEWS.map((view) => (
        <label
          key={view}
          className={classNames(styles['view'], view === value && styles['chosen'])}
        >
          <input
            type="radio"
            name="own-view"
            checked={view === value}
            onChange={() => onChange(view)}
          />
          {acts.selfReports[view]}
        </label>
      ))}
    </fieldset>
  )
}
