import type { MyTask } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './my-work.module.css'

const SHOWN = ['overdue', 'due-soon', 'to-accept', 'to-verify', 'in-progress'] as const

/** On a phone: how many of each, to jump to. */
export function GroupTiles({ tasks }: { readonly tasks: readonly MyTask[] }) {
  const { groupsShort, title } = useMessages().tasks
  return (
    <nav className={styles['tiles']} aria-label={title}>
      {SHOWN.map((group) => {
        const count = tasks.filter((task) => task.group === group).length
        return (
          <a
            key={group}
            href={`#group-${group}`}
            className={classNames(styles['tile'], count > 0 && styles[`tile-${group}`])}
          >
            <b>{count}</b>
            <span>{groupsShort[group]}</span>
          </a>
        )
      })}
    </nav>
  )
}
