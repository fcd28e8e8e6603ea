import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts'
import { findTyped, readTreeKey } from './tree-keys.ts'
import { TreeGridRow } from './tree-grid-row.tsx'
import type { TreeRow } from './unit-tree.ts'
import styles from './tree.module.css'

interface TreeGridProps {
  readonly rows: readonly TreeRow[]
  readonly search: string
  /** Figures of the work exist for today only. */
  readonly withWork: boolean
  readonly activeId: string | null
  readonly onActive: (unitId: string) => void
  readonly onOpen: (unitIds: readonly string[], open: boolean) => void
}

const ROW_HEIGHT_PX = 41

/** The units as a treegrid: one row has the focus, arrows move it, letters jump, Enter opens. */
export function TreeGrid(props: TreeGridProps) {
  const { rows, search, withWork, activeId, onOpen, onActive } = props
  const { tree: words } = useMessages().organization
  const hintId = useId()
  const keys = rows.map(({ node }) => node.unit.id)
  const active = Math.max(0, keys.indexOf(activeId ?? ''))
  const virtual = useVirtualRows({ keys, estimate: ROW_HEIGHT_PX, keep: active })
  const { onKeyDown, focused } = useTreeKeys(props, active)

  return (
    <div
      role="treegrid"
      aria-label={words.gridLabel}
      aria-describedby={hintId}
      aria-rowcount={rows.length + 1}
      className={classNames(styles['grid'], !withWork && styles['without-work'])}
      onKeyDown={onKeyDown}
    >
      <ColumnHeads withWork={withWork} />
      <div
        role="rowgroup"
        ref={virtual.list}
        className={classNames(styles['rows'], virtual.printing && styles['printing'])}
        style={virtual.printing ? undefined : { height: virtual.height }}
      >
        {virtual.rows.map(({ index, top }) => {
          const row = rows[index]
          if (row === undefined) return null
          const { id } = row.node.unit
          return (
            <TreeGridRow
              key={id}
              row={row}
              index={index}
              top={virtual.printing ? null : top}
              measure={virtual.measure}
              search={search}
              withWork={withWork}
              active={index === active}
              takesFocus={focused}
              onActive={() => onActive(id)}
              onToggle={() => onOpen([id], row.expanded !== true)}
            />
          )
        })}
      </div>
      <p id={hintId} className="visually-hidden">
        {words.gridHint}
      </p>
    </div>
  )
}

function ColumnHeads({ withWork }: { readonly withWork: boolean }) {
  const { columns } = useMessages().organization.tree
  const numbers = withWork
    ? (['seats', 'filled', 'vacant', 'open', 'overdue'] as const)
    : (['seats', 'filled', 'vacant'] as const)
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div role="row" aria-rowindex={1} className={styles['columns']}>
        <span role="columnheader">{columns.unit}</span>
        <span role="columnheader">{columns.head}</span>
        {numbers.map((name) => (
          <span key={name} role="columnheader" className={styles['number']}>
            {columns[name]}
          </span>
        ))}
      </div>
    </div>
  )
}

const TYPING_MS = 700

/** What the keys do. `focused` says that the next active row should take the focus as well. */
function useTreeKeys({ rows, onActive, onOpen }: TreeGridProps, active: number) {
  const navigate = useNavigate()
  const focused = useRef(false)
  const typing = useTyping()

  function goTo(index: number | null): void {
    const unitId = rows[index ?? -1]?.node.unit.id
    if (unitId === undefined) return
    focused.current = true
    onActive(unitId)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, nativeEvent, target } = event
    if (ctrlKey || metaKey || altKey || nativeEvent.isComposing) return
    // Inside a row, links and buttons keep their own keys.
    const isOnRow = target instanceof HTMLElement && target.getAttribute('role') === 'row'
    if (!isOnRow && (key === 'Enter' || key === ' ')) return
    const move = readTreeKey(key, rows, active)
    if (move === null) {
      if (key.length !== 1 || key === ' ') return
      goTo(findTyped(rows, active, typing.add(key)))
      return
    }
    event.preventDefault()
    const row = rows[move.index]
    if (row === undefined) return
    const { unit } = row.node
    if (move.kind === 'go') goTo(move.index)
    else if (move.kind === 'enter') {
      void navigate({ to: '/to-chuc/don-vi/$unitId', params: { unitId: unit.id } })
    } else if (move.kind === 'open-siblings') {
      const siblings = rows.filter(({ parentId }) => parentId === row.parentId)
      onOpen(
        siblings.map(({ node }) => node.unit.id),
        true,
      )
    } else onOpen([unit.id], move.kind === 'open')
  }

  return { onKeyDown, focused }
}

/** The letters typed in one go. */
function useTyping() {
  const typed = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    add: (letter: string): string => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        typed.current = ''
      }, TYPING_MS)
      typed.current += letter
      return typed.current
    },
  }
}
