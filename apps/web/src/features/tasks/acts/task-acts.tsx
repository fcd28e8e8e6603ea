import type { Task, TaskAbility } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useActing } from '../api.ts'
import styles from '../task-view.module.css'
import {
  AssignDialog,
  ObjectDialog,
  ReassignDialog,
  RejectDialog,
  ReturnDialog,
  SubmitDialog,
  VerifyDialog,
} from './dialogs.ts'
import { QuickReport } from './quick-report.tsx'
import { ReportForm } from './report-form.tsx'

interface TaskActsProps {
  readonly task: Task
  /** One-tap reports with large targets, for a phone. */
  readonly quick?: boolean | undefined
}

/** What the reader may do to the task now: exactly what the server says, nothing else. */
export function TaskActs({ task, quick }: TaskActsProps) {
  const may = (ability: TaskAbility) => task.abilities.includes(ability)
  // A report that is sent meanwhile starts a new one, but must not close what is being handed in.
  const [submitting, setSubmitting] = useState(false)
  const submit = may('submit') ? () => setSubmitting(true) : undefined
  return (
    <div className={styles['acts']} data-act>
      {may('assign') && <AssignAct task={task} />}
      {may('accept') && <AcceptAct task={task} />}
      {may('verify') && <VerifyActs task={task} />}
      {may('reassign') && <TransferActs task={task} />}
      {may('report') &&
        (quick === true ? (
          <QuickReport key={task.version} task={task} onSubmit={submit} />
        ) : (
          <ReportForm key={task.version} task={task} onSubmit={submit} />
        ))}
      {may('submit') && !may('report') && <SubmitAct onSubmit={() => setSubmitting(true)} />}
      {may('submit') && (
        <SubmitDialog task={task} open={submitting} onClose={() => setSubmitting(false)} />
      )}
    </div>
  )
}

function SubmitAct({ onSubmit }: { readonly onSubmit: () => void }) {
  const { acts } = useMessages()
  return (
    <Button kind="primary" icon="send" onClick={onSubmit}>
      {acts.submit}
    </Button>
  )
}

function AcceptAct({ task }: { readonly task: Task }) {
  const { acts, tasks, coordination } = useMessages()
  const acting = useActing()
  const [objecting, setObjecting] = useState(false)
  return (
    <>
      <p>{acts.acceptText}</p>
      <div className={styles['buttons']}>
        <Button
          kind="primary"
          icon="check"
          disabled={acting.isPending}
          onClick={() =>
            acting.mutate({
              run: () => call('acceptTask', { params: { taskId: task.id }, body: {} }),
              done: acts.accepted(task.title),
            })
          }
        >
          {tasks.acts.accept}
        </Button>
        {task.abilities.includes('object') && (
          <Button icon="split" onClick={() => setObjecting(true)}>
            {coordination.transfer.object}
          </Button>
        )}
      </div>
      <ObjectDialog task={task} open={objecting} onClose={() => setObjecting(false)} />
    </>
  )
}

function AssignAct({ task }: { readonly task: Task }) {
  const { acts } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p>{acts.assignText}</p>
      <Button kind="primary" icon="user" onClick={() => setOpen(true)}>
        {acts.assign}
      </Button>
      <AssignDialog task={task} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function VerifyActs({ task }: { readonly task: Task }) {
  const { acts } = useMessages()
  const [open, setOpen] = useState<'verify' | 'return' | null>(null)
  const name = task.holder?.fullName ?? task.accountableTitle ?? ''
  return (
    <>
      <h3>{acts.verifyTitle}</h3>
      {task.submittedOn !== null && <p>{acts.verifyText(name, formatDay(task.submittedOn))}</p>}
      <div className={styles['buttons']}>
        <Button kind="primary" icon="check" onClick={() => setOpen('verify')}>
          {acts.verify}
        </Button>
        {task.abilities.includes('return') && (
          <Button icon="undo" onClick={() => setOpen('return')}>
            {acts.return}
          </Button>
        )}
      </div>
      <VerifyDialog task={task} open={open === 'verify'} onClose={() => setOpen(null)} />
      <ReturnDialog task={task} open={open === 'return'} onClose={() => setOpen(null)} />
    </>
  )
}

/** Somebody asks to pass the task on: pass it on, or say why not. */
function TransferActs({ task }: { readonly task: Task }) {
  const words = useMessages().coordination.transfer
  const [open, setOpen] = useState<'reassign' | 'reject' | null>(null)
  return (
    <>
      <h3>{words.decideTitle}</h3>
      <div className={styles['buttons']}>
        <Button kind="primary" icon="split" onClick={() => setOpen('reassign')}>
          {words.reassign}
        </Button>
        {task.abilities.includes('reject') && (
          <Button icon="close" onClick={() => setOpen('reject')}>
            {words.reject}
          </Button>
        )}
      </div>
      <ReassignDialog task={task} open={open === 'reassign'} onClose={() => setOpen(null)} />
      <RejectDialog task={task} open={open === 'reject'} onClose={() => setOpen(null)} />
    </>
  )
}
