import type { TreeEntry } from '@roviec/contract'
import type { CSSProperties } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'
import styles from './restructurings.module.css'

const TONES = {
  context: 'grey',
  same: 'grey',
  ended: 'risk',
  new: 'done',
  renamed: 'accent',
  moved: 'accent',
} as const satisfies Record<TreeEntry['change'], Tone>

/** The branch that the acts touch, on both sides. */
export function TreeView({
  before,
  after,
}: {
  readonly before: readonly TreeEntry[]
  readonly after: readonly TreeEntry[]
}) {
  const { trees: words } = useMessages().restructurings
  return (
    <div className={styles['trees']}>
      <Tree title={words.before} entries={before} />
      <Tree title={words.after} entries={after} />
    </div>
  )
}

function Tree({
  title,
  entries,
}: {
  readonly title: string
  readonly entries: readonly TreeEntry[]
}) {
  const { trees: words } = useMessages().restructurings
  const depths = depthsOf(entries)
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      <ul className={styles['tree']}>
        {entries.map(({ ref, name, change, positions }) => (
          <li
            key={ref}
            className={classNames(
              styles['unit'],
              change === 'context' && styles['quiet'],
              change === 'ended' && styles['ended'],
            )}
            style={{ '--depth': depths.get(ref) ?? 0 } as CSSProperties}
          >
            <span>{name}</span>
            <small>{words.seats(positions)}</small>
            {words.changes[change] !== '' && (
              <Tag tone={TONES[change]}>{words.changes[change]}</Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Parents stand before their children, so each depth is known when it is asked for. */
function depthsOf(entries: readonly TreeEntry[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { ref, parent } of entries) {
    const above = parent === null ? undefined : depths.get(parent)
    depths.set(ref, above === undefined ? 0 : above + 1)
  }
  return depths
}
