import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { IconButton } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Tag, type Tone } from '../../../ui/tag/tag.tsx'
import type { ScheduledPlan } from '../scheduled-plan.ts'
import { ChosenTask } from './chosen-task.tsx'
import { EditListView } from './edit-list-view.tsx'
import { MovedList } from './moved-list.tsx'
import { ProblemList } from './problem-list.tsx'
import { RevisionFacts } from './revision-facts.tsx'
import { RevisionFooter } from './revision-footer.tsx'
import styles from './panel.module.css'

interface SchedulePanelProps {
  readonly plan: ScheduledPlan
  readonly taskId: string | null
  readonly onChoose: (taskId: string) => void
  readonly onOpen: (taskId: string) => void
  readonly onClose: () => void
  /** What else is known of the chosen task. */
  readonly children?: ReactNode
}

/** Beside the chart: the chosen task, what is asked for, what moves and why, what is in the way. */
export function SchedulePanel(props: SchedulePanelProps) {
  const { plan, taskId, onChoose, onOpen, onClose, children } = props
  const { schedules } = useMessages()
  const { work } = plan
  return (
    <aside className={styles['panel']} aria-label={schedules.panel}>
      <PanelHead plan={plan} onClose={onClose} />
      <div className={styles['scroll']}>
        <ChosenTask plan={plan} taskId={taskId} onChoose={onChoose} onOpen={onOpen}>
          {children}
        </ChosenTask>
        {work.revision !== null && <RevisionFacts revision={work.revision} />}
        <Edits plan={plan} />
        <Moved plan={plan} onChoose={onChoose} />
        <Problems plan={plan} />
      </div>
      {work.revision !== null && <RevisionFooter plan={plan} onClosed={onClose} />}
    </aside>
  )
}

export const STATUS_TONES: Record<
  'draft' | 'submitted' | 'approved' | 'rejected' | 'discarded',
  Tone
> = { draft: 'accent', submitted: 'risk', approved: 'done', rejected: 'grey', discarded: 'grey' }

function PanelHead({
  plan: { work },
  onClose,
}: {
  readonly plan: ScheduledPlan
  readonly onClose: () => void
}) {
  const { schedules } = useMessages()
  const words = {
    saved: schedules.saved,
    saving: schedules.saving,
    failing: schedules.savingFailed,
  }
  return (
    <div className={styles['head']}>
      <div className={styles['bar']}>
        <h2>{work.revision?.title ?? schedules.panel}</h2>
        <IconButton icon="close" label={schedules.closePanel} onClick={onClose} />
      </div>
      {(work.revision !== null || work.canEdit) && (
        <div className={styles['bar']}>
          {work.revision !== null && (
            <Tag tone={STATUS_TONES[work.revision.status]}>
              {schedules.statuses[work.revision.status]}
            </Tag>
          )}
          {work.canEdit && (
            <>
              <span className={styles['saving']} role="status" data-state={work.saving}>
                {words[work.saving]}
              </span>
              <IconButton
                icon="undo"
                label={schedules.undo}
                disabled={!work.canUndo}
                onClick={work.undo}
              />
              <IconButton
                icon="redo"
                label={schedules.redo}
                disabled={!work.canRedo}
                onClick={work.redo}
              />
            </>
          )}
        </div>
      )}
    </div>
  )
}

function Edits({ plan: { work, tasks } }: { readonly plan: ScheduledPlan }) {
  const { edits: words } = useMessages().schedules
  if (work.kind !== 'revision') return null
  return (
    <section className={styles['part']}>
      <h3>{words.heading(work.edits.length)}</h3>
      <EditListView work={work} tasks={tasks} />
    </section>
  )
}

function Moved({
  plan: { work, tasks },
  onChoose,
}: {
  readonly plan: ScheduledPlan
  readonly onChoose: (taskId: string) => void
}) {
  const { moved: words } = useMessages().schedules
  if (work.kind !== 'revision' || work.edits.length === 0) return null
  const isPending = work.saving !== 'saved'
  const moved = work.preview?.moved ?? []
  return (
    <section className={classNames(styles['part'], isPending && styles['pending'])}>
      <h3>{isPending ? words.pending : words.heading(moved.length)}</h3>
      {moved.length === 0 && !isPending && <p className={styles['quiet']}>{words.none}</p>}
      <MovedList moved={moved} tasks={tasks} onOpen={onChoose} />
    </section>
  )
}

function Problems({ plan: { work, schedule } }: { readonly plan: ScheduledPlan }) {
  const { problems: words } = useMessages().schedules
  const problems = work.preview?.problems ?? schedule.problems
  if (problems.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3>{words.heading(problems.length)}</h3>
      <ProblemList problems={problems} />
    </section>
  )
}
