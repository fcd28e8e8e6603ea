import type { CarriedTask, RestructuringPreview, SeatOutcome } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { seatTasksQuery } from '../api.ts'
import type { ClosingAct } from './closing-act.ts'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'

interface TasksDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly seat: SeatOutcome
  readonly act: ClosingAct
  readonly index: number
  readonly restructuringId: string
  readonly preview: RestructuringPreview
  readonly draft: Draft
}

/** Gives single tasks of a seat to others: a split divides the work of its head. */
export function TasksDialog(props: TasksDialogProps) {
  const { open, onClose, seat, act, index, restructuringId, preview, draft } = props
  const { language, messages } = useLanguage()
  const { general, restructurings } = messages
  const words = restructurings.seats
  const list = useInfiniteQuery(seatTasksQuery(restructuringId, seat.positionId))
  const tasks = list.data?.pages.flatMap((page) => page.entries) ?? []
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map())

  function confirm(): void {
    const others = act.tasks.filter(({ taskId }) => !changed.has(taskId))
    const chosen = [...changed].flatMap(([taskId, ref]) =>
      ref === '' ? [] : [{ taskId, seat: ref }],
    )
    draft.changeAct(index, { ...act, tasks: [...others, ...chosen] })
    onClose()
  }

  return (
    <ConfirmDialog
      title={words.tasksTitle}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={general.save}
      blocked={changed.size === 0}
    >
      <p className={styles['quiet']}>{words.tasksText}</p>
      {list.isPending && <p>{general.loading}</p>}
      {list.isError && <p role="alert">{failureText(list.error, language)}</p>}
      <div className={styles['tasks']}>
        {tasks.map((task) => (
          <TaskField
            key={task.taskId}
            task={task}
            seat={seat}
            preview={preview}
            value={changed.get(task.taskId) ?? (task.chosen ? (task.seat ?? '') : '')}
            onChange={(ref) => setChanged(new Map(changed).set(task.taskId, ref))}
          />
        ))}
      </div>
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {general.loadMore}
        </Button>
      )}
    </ConfirmDialog>
  )
}

interface TaskFieldProps {
  readonly task: CarriedTask
  readonly seat: SeatOutcome
  readonly preview: RestructuringPreview
  readonly value: string
  readonly onChange: (ref: string) => void
}

function TaskField({ task, seat, preview, value, onChange }: TaskFieldProps) {
  const { seats: words } = useMessages().restructurings
  const followed = seat.successor?.title ?? seat.after?.title ?? seat.title
  return (
    <SelectField
      label={task.title}
      aria-label={words.tasksSeat(task.title)}
      value={value}
      options={[
        { value: '', label: words.followsSeat(followed) },
        ...preview.seats.map(({ ref, title, unitName }) => ({
          value: ref,
          label: `${title}, ${unitName}`,
        })),
      ]}
      onChange={onChange}
    />
  )
}
