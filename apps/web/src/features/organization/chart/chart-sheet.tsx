import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import type { UnitNode } from '../tree/unit-tree.ts'
import type { ChartColumn, ChartPage, PaperName } from './chart-pages.ts'
import styles from './chart.module.css'

interface ChartSheetProps {
  readonly top: UnitNode
  readonly page: ChartPage
  readonly paper: PaperName
  readonly withNames: boolean
  readonly title: string
  readonly foot: string
}

/** One sheet: the unit at the top, and below it columns joined by lines. */
export function ChartSheet({ top, page, paper, withNames, title, foot }: ChartSheetProps) {
  return (
    <div
      role="group"
      className={classNames(styles['sheet'], styles[paper])}
      aria-label={`${title}. ${foot}`}
    >
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['top']}>
        <UnitBox node={top} depth={0} withNames={withNames} />
      </div>
      {page.bands.map((band, index) => (
        <ul key={index} className={classNames(styles['band'], index > 0 && styles['further'])}>
          {band.map((column) => (
            <Column
              key={`${column.head.node.unit.id} ${column.boxes[0]?.node.unit.id}`}
              column={column}
              withNames={withNames}
            />
          ))}
        </ul>
      ))}
      <p className={styles['foot']}>{foot}</p>
    </div>
  )
}

interface ColumnProps {
  readonly column: ChartColumn
  readonly withNames: boolean
}

function Column({ column: { head, boxes, continued }, withNames }: ColumnProps) {
  return (
    <li className={styles['column']}>
      <UnitBox node={head.node} depth={1} withNames={withNames} continued={continued} />
      {boxes.length > 0 && (
        <ul className={styles['inside']}>
          {boxes.map(({ node, depth }) => (
            <li key={node.unit.id} className={styles[`depth-${depth}`]}>
              <UnitBox node={node} depth={depth} withNames={withNames} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

interface UnitBoxProps {
  readonly node: UnitNode
  readonly depth: number
  readonly withNames: boolean
  readonly continued?: boolean | undefined
}

function UnitBox({ node: { unit }, depth, withNames, continued }: UnitBoxProps) {
  const { chart: words, uncovered, acting } = useMessages().organization
  const answers = unit.head?.answers ?? null
  return (
    <div className={classNames(styles['unit'], depth === 0 && styles['first'])}>
      <b>{continued === true ? words.continued(unit.name) : unit.name}</b>
      {withNames && unit.head !== null && (
        <span className={classNames(answers === null && styles['vacant'])}>
          {answers === null && uncovered}
          {answers?.holding === 'holder' && answers.fullName}
          {answers?.holding === 'acting' && acting(answers.fullName)}
        </span>
      )}
    </div>
  )
}
