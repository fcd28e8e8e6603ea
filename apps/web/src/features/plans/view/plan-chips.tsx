import type { Plan, TIMELINESS } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import type { IconName } from '../../../ui/icon/icon.tsx'
import { Tag, type Tone } from '../../../ui/tag/tag.tsx'
import styles from './plan-view.module.css'

/** How many tasks of the plan are in each state; each opens its tasks. */
export function PlanChips({ plan: { id, states } }: { readonly plan: Plan }) {
  const { chips } = useMessages().plans
  const done = states.doneOnTime + states.doneLate
  return (
    <ul className={styles['chips']}>
      <StateChip planId={id} count={done} tone="done" icon="circle-check">
        {chips.done(done, states.doneLate)}
      </StateChip>
      <StateChip
        planId={id}
        timeliness="open-overdue"
        count={states.openOverdue}
        tone="late"
        icon="alert-triangle"
      >
        {chips.overdue(states.openOverdue)}
      </StateChip>
      <StateChip
        planId={id}
        timeliness="open-within-term"
        count={states.openWithinTerm}
        tone="accent"
        icon="circle-dashed"
      >
        {chips.open(states.openWithinTerm)}
      </StateChip>
      <StateChip
        planId={id}
        timeliness="waiting"
        count={states.waiting}
        tone="accent"
        icon="hourglass"
      >
        {chips.waiting(states.waiting)}
      </StateChip>
      <StateChip
        planId={id}
        timeliness="undated"
        count={states.undated}
        tone="grey"
        icon="infinity"
      >
        {chips.undated(states.undated)}
      </StateChip>
    </ul>
  )
}

interface StateChipProps {
  readonly planId: string
  readonly timeliness?: (typeof TIMELINESS)[number]
  readonly count: number
  readonly tone: Tone
  readonly icon: IconName
  readonly children: ReactNode
}

function StateChip({ planId, timeliness, count, tone, icon, children }: StateChipProps) {
  if (count === 0) return null
  return (
    <li>
      <Link to="/tasks" search={{ planId, timeliness }} className={styles['chip']}>
        <Tag tone={tone} icon={icon}>
          {children}
        </Tag>
      </Link>
    </li>
  )
}
