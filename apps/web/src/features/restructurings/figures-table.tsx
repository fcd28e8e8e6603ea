import type { OrganizationCounts, RestructuringFigures } from '@roviec/contract'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { formatNumber } from '../organization/index.ts'
import styles from './restructurings.module.css'
import tables from './tables.module.css'

interface Sides {
  readonly before: OrganizationCounts
  readonly after: OrganizationCounts
}

const COUNTS = ['units', 'positions', 'headcount', 'filled'] as const

/** Counts before and after, with the reduction in percent and the number beside it. */
export function FiguresTable({
  figures,
  targetPercent,
}: {
  readonly figures: RestructuringFigures
  readonly targetPercent: number | null
}) {
  const { organization, restructurings } = useMessages()
  const words = restructurings.figures
  const blocks: Readonly<Record<string, string>> = organization.blocks
  const rows = [
    { name: words.concerned, sides: figures.concerned, strong: true },
    ...figures.blocks.map(({ block, ...sides }) => ({
      name: blocks[block] ?? block,
      sides,
      strong: false,
    })),
    { name: words.total, sides: figures.total, strong: true },
  ]
  return (
    <section className={styles['part']}>
      <h2 id="figures">{words.section}</h2>
      <div className={tables['frame']} role="region" aria-labelledby="figures" tabIndex={0}>
        <table className={tables['table']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.scope}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {words.columns[name]}
                </th>
              ))}
              <th scope="col">{words.columns.reduction}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, sides, strong }) => (
              <tr key={name} className={strong ? tables['strong'] : undefined}>
                <th scope="row">{name}</th>
                {COUNTS.map((count) => (
                  <td key={count}>
                    <Pair before={sides.before[count]} after={sides.after[count]} />
                  </td>
                ))}
                <td>
                  <Reduction sides={sides} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {targetPercent !== null && <Target sides={figures.concerned} percent={targetPercent} />}
    </section>
  )
}

function Pair({ before, after }: { readonly before: number; readonly after: number }): ReactNode {
  const { language, messages } = useLanguage()
  const words = messages.restructurings.figures
  if (before === after) return formatNumber(before, language)
  return words.beforeAfter(formatNumber(before, language), formatNumber(after, language))
}

function Reduction({ sides }: { readonly sides: Sides }) {
  const { language, messages } = useLanguage()
  const words = messages.restructurings.figures
  const percent = reductionOf(sides)
  const fewer = sides.before.headcount - sides.after.headcount
  if (fewer === 0) return <span className={styles['quiet']}>{words.same}</span>
  const count = formatNumber(-fewer, language)
  if (percent === null) return count
  return words.reductionOf(formatNumber(-percent, language), count)
}

function Target({ sides, percent }: { readonly sides: Sides; readonly percent: number }) {
  const { language, messages } = useLanguage()
  const words = messages.restructurings.figures
  const isReached = (reductionOf(sides) ?? 0) >= percent
  return (
    <p>
      {words.target(formatNumber(percent, language))}{' '}
      <strong className={isReached ? styles['reached'] : styles['missed']}>
        {isReached ? words.reached : words.missed}
      </strong>
    </p>
  )
}

/** By how many percent the headcount falls, with one decimal; null when there was none. */
function reductionOf({ before, after }: Sides): number | null {
  if (before.headcount === 0) return null
  return Math.round(((before.headcount - after.headcount) / before.headcount) * 1000) / 10
}
