import { LINK_TYPES, type ScheduleEdit, type TaskLink } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import { TaskPicker } from '../panel/task-picker.tsx'
import type { TaskFormProps } from './task-form-props.ts'
import styles from './dialogs.module.css'

interface Waiting {
  readonly fromTaskId: string
  readonly type: TaskLink['type']
  readonly lag: string
}

const LAG_DAYS_MAX = 2600

/** What a task waits for: each with its kind, in words, and the distance in working days. */
export function LinksForm({ plan, taskId, onClose }: TaskFormProps) {
  const { schedules, general } = useMessages()
  const words = schedules.links
  const before = plan.outlook.links.filter(({ toTaskId }) => toTaskId === taskId)
  const [waits, setWaits] = useState<readonly Waiting[]>(before.map(toWaiting))
  const title = plan.tasks.get(taskId)?.title ?? ''
  const isReadable = waits.every(({ lag }) => readLag(lag) !== null)
  const edits = isReadable ? linkEdits(taskId, before, waits) : []
  const replace = (changed: Waiting) =>
    setWaits(waits.map((one) => (one.fromTaskId === changed.fromTaskId ? changed : one)))
  return (
    <Dialog
      title={words.title}
      open
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{general.cancel}</Button>
          <Button
            kind="primary"
            disabled={edits.length === 0}
            onClick={() => {
              plan.work.act(edits)
              onClose()
            }}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className={styles['task']}>{words.waitsFor(title)}</p>
      {waits.length === 0 && <p>{words.none}</p>}
      <ul className={styles['waits']}>
        {waits.map((waiting) => (
          <WaitingRow
            key={waiting.fromTaskId}
            waiting={waiting}
            title={plan.tasks.get(waiting.fromTaskId)?.title ?? schedules.edits.gone}
            isMutual={isLinked(plan.outlook.links, taskId, waiting.fromTaskId)}
            onChange={replace}
            onRemove={() => setWaits(waits.filter((one) => one !== waiting))}
          />
        ))}
      </ul>
      <TaskPicker
        label={words.add}
        tasks={plan.tasks}
        chosen={null}
        without={new Set([taskId, ...waits.map(({ fromTaskId }) => fromTaskId)])}
        onPick={(fromTaskId) => setWaits([...waits, { fromTaskId, type: 'FS', lag: '0' }])}
      />
    </Dialog>
  )
}

interface WaitingRowProps {
  readonly waiting: Waiting
  readonly title: string
  /** The other one waits for this task already. */
  readonly isMutual: boolean
  readonly onChange: (waiting: Waiting) => void
  readonly onRemove: () => void
}

function WaitingRow({ waiting, title, isMutual, onChange, onRemove }: WaitingRowProps) {
  const { schedules } = useMessages()
  const words = schedules.links
  const lagDays = readLag(waiting.lag)
  return (
    <li>
      <div className={styles['waits-head']}>
        <b>{title}</b>
        <IconButton icon="trash" label={words.remove(title)} onClick={onRemove} />
      </div>
      <div className={styles['waits-fields']}>
        <SelectField
          label={words.type}
          value={waiting.type}
          options={LINK_TYPES.map((value) => ({ value, label: schedules.linkTypes[value] }))}
          onChange={(type) => onChange({ ...waiting, type })}
        />
        <TextField
          label={words.lag}
          inputMode="numeric"
          value={waiting.lag}
          error={lagDays === null ? words.invalidLag : null}
          onChange={(lag) => onChange({ ...waiting, lag })}
        />
      </div>
      {isMutual && <p className={styles['mutual']}>{words.cycle(title)}</p>}
    </li>
  )
}

function toWaiting({ fromTaskId, type, lagDays }: TaskLink): Waiting {
  return { fromTaskId, type, lag: String(lagDays) }
}

function readLag(text: string): number | null {
  const typed = text.trim().replace('−', '-')
  if (!/^[-+]?\d{1,4}$/.test(typed)) return null
  const days = Number(typed)
  return Math.abs(days) <= LAG_DAYS_MAX ? days : null
}

function isLinked(links: readonly TaskLink[], from: string, to: string): boolean {
  return links.some(({ fromTaskId, toTaskId }) => fromTaskId === from && toTaskId === to)
}

function linkEdits(
  toTaskId: string,
  before: readonly TaskLink[],
  waits: readonly Waiting[],
): readonly ScheduleEdit[] {
  const gone = before.filter(
    ({ fromTaskId }) => !waits.some((waiting) => waiting.fromTaskId === fromTaskId),
  )
  const drawn = waits.flatMap(({ fromTaskId, type, lag }): readonly ScheduleEdit[] => {
    const lagDays = readLag(lag) ?? 0
    const known = before.find((link) => link.fromTaskId === fromTaskId)
    if (known?.type === type && known.lagDays === lagDays) return []
    return [{ kind: 'link', fromTaskId, toTaskId, type, lagDays }]
  })
  const removed = gone.map(({ fromTaskId }): ScheduleEdit => ({
    kind: 'unlink',
    fromTaskId,
    toTaskId,
  }))
  return [...removed, ...drawn]
}
