import type { Staffing, UnitStaffing } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { useNumbers, useRatioWords } from './format-number.ts'
import styles from './staffing.module.css'

const SHOWN_AT_ONCE = 50

/** Each ward, department and other whole body with its figures. */
export function UnitTable({ staffing: { units } }: { readonly staffing: Staffing }) {
  const { staffing: words } = useMessages()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const more = Math.min(SHOWN_AT_ONCE, units.length - shown)
  if (units.length === 0) {
    return (
      <EmptyState icon="hierarchy" title={words.unitsEmptyTitle}>
        {words.unitsEmptyText}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={styles['frame']} role="region" aria-label={words.views.units} tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.unit}</th>
              <th scope="col">{words.columns.establishment}</th>
              <th scope="col">{words.columns.seats}</th>
              <th scope="col">{words.columns.filled}</th>
              <th scope="col">{words.columns.acting}</th>
              <th scope="col">{words.columns.vacant}</th>
              <th scope="col">{words.columns.perResidents}</th>
              <th scope="col">{words.columns.perTasks}</th>
            </tr>
          </thead>
          <tbody>
            {units.slice(0, shown).map((unit) => (
              <UnitRow key={unit.unitId} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <p className={styles['more']}>
          <Button onClick={() => setShown(shown + SHOWN_AT_ONCE)}>{words.showMore(more)}</Button>
        </p>
      )}
      <div className={styles['footnote']}>
        <Notice tone="plain">{words.unitsNote}</Notice>
      </div>
    </>
  )
}

function UnitRow({ unit }: { readonly unit: UnitStaffing }) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const ratio = useRatioWords()
  const vacant = unit.acting + unit.uncovered
  const isPlace = ['ward', 'commune', 'special-zone'].includes(unit.unitKind)
  return (
    <tr>
      <th scope="row">
        <Link to="/to-chuc/don-vi/$unitId" params={{ unitId: unit.unitId }}>
          {unit.unitName}
        </Link>
      </th>
      <td>{unit.establishment === null ? '–' : numbers(unit.establishment)}</td>
      <td>{numbers(unit.seats)}</td>
      <td>{numbers(unit.filled)}</td>
      <td>{numbers(unit.acting)}</td>
      <td className={classNames(vacant > 0 && styles['risk'])}>
        {vacant === 0 ? (
          '0'
        ) : (
          <Link
            to="/to-chuc/bien-che"
            search={{ view: 'vacancies', unitId: unit.unitId }}
            aria-label={`${unit.unitName}: ${words.vacant(numbers(vacant))}`}
          >
            {numbers(vacant)}
          </Link>
        )}
      </td>
      <td className={classNames(unit.perThousandResidents.value === null && styles['quiet'])}>
        {isPlace ? ratio(unit.perThousandResidents) : '–'}
      </td>
      <td className={classNames(unit.perHundredTasks.value === null && styles['quiet'])}>
        {ratio(unit.perHundredTasks)}
        {unit.openTasks > 0 && <small>{words.openTasks(unit.openTasks)}</small>}
      </td>
    </tr>
  )
}
