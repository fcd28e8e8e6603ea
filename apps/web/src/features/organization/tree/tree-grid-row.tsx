import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode, type RefCallback, type RefObject } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { FoldedMark } from '../folded-mark.tsx'
import { UnitTasksLink } from '../unit-tasks-link.tsx'
import { WhoAnswers } from '../who-answers.tsx'
import type { TreeRow } from './unit-tree.ts'
import styles from './tree.module.css'

interface TreeGridRowProps {
  readonly row: TreeRow
  readonly index: number
  /** Where it stands in the list; null where rows follow each other. */
  readonly top: number | null
  readonly measure: RefCallback<HTMLElement>
  readonly search: string
  readonly withWork: boolean
  readonly active: boolean
  /** Whether the row takes the focus when it becomes the active one; reset by taking it. */
  readonly takesFocus: RefObject<boolean>
  readonly onActive: () => void
  readonly onToggle: () => void
}

/** One unit of the tree. Only the links of the active row are stops of the Tab key. */
export function TreeGridRow(props: TreeGridRowProps) {
  const { row, index, top, measure, search, active, onActive } = props
  const { node, expanded, isMatch, setSize, place } = row
  const { unit, level } = node
  const element = useFocusWhenActive(props)
  return (
    <div
      role="row"
      ref={(div) => {
        element.current = div
        return measure(div)
      }}
      data-key={unit.id}
      tabIndex={active ? 0 : -1}
      aria-level={level}
      aria-rowindex={index + 2}
      aria-setsize={setSize}
      aria-posinset={place}
      aria-expanded={expanded ?? undefined}
      className={classNames(
        styles['columns'],
        styles['row'],
        active && styles['active'],
        !isMatch && styles['above'],
      )}
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
      onFocus={() => {
        if (!active) onActive()
      }}
    >
      <NameCell {...props} />
      <span role="gridcell" className={styles['head']}>
        {unit.head === null ? (
          <span className={styles['quiet']}>–</span>
        ) : (
          <WhoAnswers answers={unit.head.answers} search={isMatch ? search : ''} />
        )}
      </span>
      <NumberCells {...props} />
    </div>
  )
}

function NameCell({ row, search, active, onActive, onToggle }: TreeGridRowProps) {
  const { tree: words } = useMessages().organization
  const { node, expanded, isMatch } = row
  const { unit, level } = node
  return (
    <span
      role="gridcell"
      className={styles['name']}
      style={{ paddingInlineStart: `calc(${level - 1} * var(--indent))` }}
    >
      {expanded === null ? (
        <span className={styles['leaf']} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles['toggle']}
          aria-label={expanded ? words.collapse(unit.name) : words.expand(unit.name)}
          onClick={onToggle}
        >
          <Icon name={expanded ? 'chevron-down' : 'chevron-right'} size={16} />
        </button>
      )}
      <Link
        to="/to-chuc/don-vi/$unitId"
        params={{ unitId: unit.id }}
        tabIndex={active ? 0 : -1}
        className={styles['unit']}
        onClick={onActive}
      >
        <FoldedMark text={unit.name} search={isMatch ? search : ''} />
      </Link>
    </span>
  )
}

function NumberCells({ row: { node }, withWork, active }: TreeGridRowProps) {
  const { tree: words } = useMessages().organization
  const { unit, totals } = node
  const { columns } = words
  const tabIndex = active ? 0 : -1
  return (
    <>
      <NumberCell label={columns.seats}>{totals.seats}</NumberCell>
      <NumberCell label={columns.filled}>{totals.filled}</NumberCell>
      <NumberCell label={columns.vacant} tone={totals.vacant > 0 ? 'vacant' : undefined}>
        <VacanciesLink unit={unit} count={totals.vacant} linked={withWork} tabIndex={tabIndex} />
        {totals.acting > 0 && (
          <small className={styles['acting']}>{words.actingAmong(totals.acting)}</small>
        )}
      </NumberCell>
      {withWork && (
        <>
          <NumberCell label={columns.open}>
            <UnitTasksLink unit={unit} count={totals.open} tabIndex={tabIndex} />
          </NumberCell>
          <NumberCell label={columns.overdue} tone={totals.overdue > 0 ? 'late' : undefined}>
            <UnitTasksLink unit={unit} count={totals.overdue} overdue tabIndex={tabIndex} />
          </NumberCell>
        </>
      )}
    </>
  )
}

interface VacanciesLinkProps {
  readonly unit: { readonly id: string; readonly name: string }
  readonly count: number
  /** The list of vacancies is today's. */
  readonly linked: boolean
  readonly tabIndex: number
}

/** A number of vacant seats that opens the list of them. */
function VacanciesLink({ unit, count, linked, tabIndex }: VacanciesLinkProps) {
  const { tree: words } = useMessages().organization
  if (count === 0) return 0
  if (!linked) {
    return (
      <>
        <Icon name="user-off" size={14} /> {count}
      </>
    )
  }
  return (
    <Link
      to="/to-chuc/bien-che"
      search={{ view: 'vacancies', unitId: unit.id }}
      tabIndex={tabIndex}
      className={styles['number-link']}
    >
      <span className="visually-hidden">{words.vacancies(unit.name)} </span>
      <Icon name="user-off" size={14} /> {count}
    </Link>
  )
}

function NumberCell({
  label,
  tone,
  children,
}: {
  readonly label: string
  readonly tone?: 'late' | 'vacant' | undefined
  readonly children: ReactNode
}) {
  return (
    <span
      role="gridcell"
      data-label={label}
      className={classNames(styles['number'], tone !== undefined && styles[tone])}
    >
      {children}
    </span>
  )
}

/** The row that has become active by a key takes the focus and comes into sight. */
function useFocusWhenActive({ active, takesFocus }: TreeGridRowProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!active || !takesFocus.current) return
    takesFocus.current = false
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [active, takesFocus])
  return element
}
