import type { Task } from '@roviec/contract'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { showDone } from '../../../ui/toast/toast-store.ts'
import { useActing } from '../api.ts'
import styles from '../task-view.module.css'
import { OWN_VIEWS, ReportForm, type OwnView } from './report-form.tsx'
import { useDelayedSend } from './use-delayed-send.ts'

interface QuickReportProps {
  readonly task: Task
  readonly onSubmit: (() => void) | undefined
}

const VIEW_ICONS: Record<OwnView, IconName> = {
  'on-track': 'circle-check',
  'at-risk': 'clock',
  late: 'alert-circle',
}

/** A report in one tap: choose how far, tap how it stands. It waits some seconds, to be taken back. */
export function QuickReport({ task, onSubmit }: QuickReportProps) {
  const { acts } = useMessages()
  const acting = useActing()
  const [percent, setPercent] = useState(task.progressPercent)
  const [full, setFull] = useState(false)
  const delayed = useDelayedSend()
  if (full) return <ReportForm task={task} onSubmit={onSubmit} />

  function tap(view: OwnView): void {
    const body = { progressPercent: percent, selfReport: view, expectedOn: null, note: '' }
    delayed.start(acts.reportWillSend(percent, acts.selfReportsShort[view]), () =>
      acting.mutate({
        run: () => call('reportProgress', { params: { taskId: task.id }, body }),
        done: acts.reportSent,
      }),
    )
  }

  return (
    <>
      <div className={styles['acts-head']}>
        <h3>{acts.quickReport}</h3>
        <span>{acts.quickHint}</span>
      </div>
      <Percents value={percent} last={task.progressPercent} onChange={setPercent}>
        <label>
          <button type="button" className="visually-hidden" onClick={() => setFull(true)}>
            {acts.otherPercent}
          </button>
          <span aria-hidden="true">
            <Icon name="pencil" size={14} /> {acts.otherPercent}
          </span>
        </label>
      </Percents>
      {delayed.waiting === null ? (
        <ViewButtons busy={acting.isPending} onTap={tap} />
      ) : (
        <UndoLine words={delayed.waiting} onUndo={delayed.undo} />
      )}
      {onSubmit !== undefined && (
        <Button kind="primary" icon="send" size="large" full onClick={onSubmit}>
          {acts.submit}
        </Button>
      )}
    </>
  )
}

function ViewButtons({
  busy,
  onTap,
}: {
  readonly busy: boolean
  readonly onTap: (view: OwnView) => void
}) {
  const { acts } = useMessages()
  return (
    <div className={styles['quick']}>
      {OWN_VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className={styles[view]}
          disabled={busy}
          onClick={() => onTap(view)}
        >
          <Icon name={VIEW_ICONS[view]} size={24} />
          {acts.selfReportsShort[view]}
        </button>
      ))}
    </div>
  )
}

/** What is about to be sent, and the way to take it back. */
function UndoLine({ words, onUndo }: { readonly words: string; readonly onUndo: () => void }) {
  const { acts } = useMessages()
  return (
    <div className={styles['buttons']} role="status">
      <span className={styles['spring']}>{words}</span>
      <Button
        icon="undo"
        size="large"
        onClick={() => {
          onUndo()
          showDone(acts.reportUndone)
        }}
      >
        {acts.undo}
      </Button>
    </div>
  )
}

function Percents({
  value,
  last,
  onChange,
  children,
}: {
  readonly value: number
  readonly last: number
  readonly onChange: (percent: number) => void
  readonly children: ReactNode
}) {
  const { acts } = useMessages()
  return (
    <fieldset className={styles['percents']}>
      <legend className="visually-hidden">{acts.percent}</legend>
      {choicesAfter(last).map((percent) => (
        <label key={percent} className={classNames(percent === value && styles['picked'])}>
          <input
            type="radio"
            name="percent"
            className="visually-hidden"
            checked={percent === value}
            onChange={() => onChange(percent)}
          />
          {percent}%
        </label>
      ))}
      {children}
    </fieldset>
  )
}

function stepAfter(last: number): number {
  if (last >= 80) return 5
  return last >= 40 ? 10 : 20
}

/** The last report, the next likely steps, and the end: progress seldom goes back. */
function choicesAfter(last: number): readonly number[] {
  const step = stepAfter(last)
  const start = Math.min(last, 100 - 3 * step)
  return [start, start + step, start + 2 * step, 100]
}
