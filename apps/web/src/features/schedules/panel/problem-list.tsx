import type { ScheduleProblem } from '@roviec/contract'
import { useLanguage } from '../../../messages/language.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import styles from './panel.module.css'

/** What is wrong with the schedule, in sentences; what must be solved comes first. */
export function ProblemList({ problems }: { readonly problems: readonly ScheduleProblem[] }) {
  const { language, messages } = useLanguage()
  const words = messages.schedules.problems
  const sorted = [...problems].sort((one, other) => Number(other.blocks) - Number(one.blocks))
  return (
    <ul className={styles['problems']}>
      {sorted.map(({ kind, taskIds, blocks, text }) => (
        <li key={`${kind} ${taskIds.join(' ')}`}>
          <Notice
            tone={blocks ? 'risk' : 'plain'}
            icon={blocks ? 'alert-triangle' : 'info'}
            title={blocks ? words.blocking : words.remark}
          >
            {text[language]}
          </Notice>
        </li>
      ))}
    </ul>
  )
}
