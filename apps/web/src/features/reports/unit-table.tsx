import type { Overview, UnitFigures } from '@roviec/contract'
import { useState } from 'react'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { StateBar } from '../../ui/state-bar/state-bar.tsx'
import { formatPercent, sharePercent } from './share.ts'
import { TasksLink } from './tasks-link.tsx'
import { groupUnits, type GroupFigures } from './unit-groups.ts'
import styles from './overview.module.css'

interface OverviewProps {
  readonly overview: Overview
}

const SHOWN_AT_FIRST = 8

/** Each unit with its figures. Every number opens its tasks. */
export function UnitTable({ overview }: OverviewProps) {
  const { columns, footnote } = useMessages().figures.overview
  return (
    <>
      <div className={styles['frame']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{columns.unit}</th>
              <th scope="col" className={styles['number']}>
                {columns.ratio}
              </th>
              <th scope="col" className={styles['number']}>
                {columns.percent}
              </th>
              <th scope="col" className={styles['bar']}>
                {columns.states}
              </th>
              <th scope="col" className={styles['number']}>
                {columns.late}
              </th>
              <th scope="col" className={styles['number']} aria-sort="descending">
                {columns.overdue} <Icon name="arrow-down" size={13} />
              </th>
              <th scope="col" className={styles['number']}>
                {columns.uncovered}
              </th>
            </tr>
          </thead>
          {groupUnits(overview.units).map((group) => (
            <GroupRows key={group.group} group={group} overview={overview} />
          ))}
        </table>
      </div>
      <div className={styles['footnote']}>
        <Notice tone="plain">{footnote}</Notice>
      </div>
    </>
  )
}

function GroupRows({ group, overview }: OverviewProps & { readonly group: GroupFigures }) {
  const words = useMessages().figures.overview
  const [all, setAll] = useState(false)
  const shown = all ? group.units : group.units.slice(0, SHOWN_AT_FIRST)
  const hidden = group.units.length - SHOWN_AT_FIRST
  return (
    <tbody>
      <tr className={styles['group']}>
        <th scope="rowgroup">
          {words.unitGroups[group.group]} ({group.units.length})
        </th>
        <td className={styles['number']}>{words.ratioOf(group.onTime, group.due)}</td>
        <td className={styles['number']}>
          <Share onTime={group.onTime} due={group.due} />
        </td>
        <td className={styles['bar']}>
          {hidden > 0 && (
            <Button kind="quiet" size="small" onClick={() => setAll(!all)}>
              {all ? words.showFewer : words.showMore(hidden)}
            </Button>
          )}
        </td>
        <td className={styles['number']}>{group.doneLate}</td>
        <td className={classNames(styles['number'], group.openOverdue > 0 && styles['late'])}>
          {group.openOverdue}
        </td>
        <td className={styles['number']}>{group.uncovered}</td>
      </tr>
      {shown.map((unit) => (
        <UnitRow key={unit.unitId} unit={unit} overview={overview} />
      ))}
    </tbody>
  )
}

function UnitRow({ unit, overview }: OverviewProps & { readonly unit: UnitFigures }) {
  const { states: stateWords, ratioOf } = useMessages().figures.overview
  const { unitId, unitName, due, onTime, states, uncovered } = unit
  const named = (what: string) => `${unitName}, ${what}`
  return (
    <tr>
      <th scope="row">
        <TasksLink overview={overview} unitId={unitId} label={unitName}>
          {unitName}
        </TasksLink>
      </th>
      <td className={styles['number']}>{ratioOf(onTime, due)}</td>
      <td className={styles['number']}>
        <Share onTime={onTime} due={due} />
      </td>
      <td className={styles['bar']}>
        <StateBar states={states} />
      </td>
      <td className={styles['number']}>
        <TasksLink
          overview={overview}
          unitId={unitId}
          timeliness="done-late"
          label={named(stateWords.doneLate)}
        >
          {states.doneLate}
        </TasksLink>
      </td>
      <td className={classNames(styles['number'], states.openOverdue > 0 && styles['late'])}>
        <TasksLink
          overview={overview}
          unitId={unitId}
          timeliness="open-overdue"
          label={named(stateWords.openOverdue)}
        >
          {states.openOverdue > 0 && <Icon name="alert-triangle" size={14} />} {states.openOverdue}
        </TasksLink>
      </td>
      <td className={classNames(styles['number'], uncovered > 0 && styles['risk'])}>
        {uncovered > 0 && <Icon name="user-off" size={14} />} {uncovered}
      </td>
    </tr>
  )
}

function Share({ onTime, due }: { readonly onTime: number; readonly due: number }) {
  const { language, messages } = useLanguage()
  const percent = sharePercent(onTime, due)
  if (percent === null) {
    return <span className={styles['quiet']}>{messages.figures.overview.few}</span>
  }
  return <b>{formatPercent(percent, language)}</b>
}
