import type { ScheduleEdit } from '@roviec/contract'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import { TaskPicker } from '../panel/task-picker.tsx'
import { findScheduled, type ScheduledPlan } from '../scheduled-plan.ts'
import { DatesForm } from './dates-form.tsx'
import { LinksForm } from './links-form.tsx'
import type { TaskFormProps } from './task-form-props.ts'

export type TaskFormKind = 'dates' | 'links' | 'reassign' | 'rename' | 'parent'

/** A form for one thing about a task; what it says becomes edits. */
export function TaskForm({ kind, ...props }: TaskFormProps & { readonly kind: TaskFormKind }) {
  switch (kind) {
    case 'dates':
      return <DatesForm {...props} />
    case 'links':
      return <LinksForm {...props} />
    case 'reassign':
      return <ReassignForm {...props} />
    case 'rename':
      return <RenameForm {...props} />
    case 'parent':
      return <ParentForm {...props} />
  }
}

function ReassignForm({ plan, taskId, onClose }: TaskFormProps) {
  const { reassign } = useMessages().schedules
  const [picked, setPicked] = useState<PickedPosition | null>(null)
  const current = plan.tasks.get(taskId)?.positionTitle ?? null
  return (
    <OneEdit
      title={reassign.title}
      save={reassign.save}
      plan={plan}
      edit={picked === null ? null : { kind: 'reassign', taskId, positionId: picked.id }}
      onClose={onClose}
    >
      <PositionPicker label={reassign.label} chosen={picked?.label ?? current} onPick={setPicked} />
    </OneEdit>
  )
}

function RenameForm({ plan, taskId, onClose }: TaskFormProps) {
  const { rename } = useMessages().schedules
  const before = plan.outlook.titles.get(taskId) ?? plan.tasks.get(taskId)?.title ?? ''
  const [title, setTitle] = useState(before)
  const typed = title.trim()
  return (
    <OneEdit
      title={rename.title}
      save={rename.save}
      plan={plan}
      edit={typed === '' || typed === before ? null : { kind: 'rename', taskId, title: typed }}
      onClose={onClose}
    >
      <TextField label={rename.label} value={title} onChange={setTitle} maxLength={500} />
    </OneEdit>
  )
}

function ParentForm({ plan, taskId, onClose }: TaskFormProps) {
  const { parent } = useMessages().schedules
  const before = plan.outlook.parents.get(taskId) ?? findScheduled(plan, taskId)?.parentId ?? null
  const [parentId, setParentId] = useState<string | null>(before)
  return (
    <OneEdit
      title={parent.title}
      save={parent.save}
      plan={plan}
      edit={parentId === before ? null : { kind: 'parent', taskId, parentId }}
      onClose={onClose}
    >
      <TaskPicker
        label={parent.label}
        tasks={plan.tasks}
        chosen={parentId}
        without={new Set([taskId])}
        onPick={setParentId}
      />
      {parentId !== null && (
        <Button kind="quiet" onClick={() => setParentId(null)}>
          {parent.top}
        </Button>
      )}
    </OneEdit>
  )
}

interface OneEditProps {
  readonly title: string
  readonly save: string
  readonly plan: ScheduledPlan
  /** Null while there is nothing to change. */
  readonly edit: ScheduleEdit | null
  readonly onClose: () => void
  readonly children: ReactNode
}

function OneEdit({ title, save, plan, edit, onClose, children }: OneEditProps) {
  const { general } = useMessages()
  return (
    <Dialog
      title={title}
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
            {save}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
