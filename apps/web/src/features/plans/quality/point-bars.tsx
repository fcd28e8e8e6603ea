import type { CSSProperties } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { formatShare } from './format-share.ts'
import type { PointFigures } from './quality-figures.ts'
import styles from './quality.module.css'

/** Six bars, one a point, as high as its share of clear tasks; read aloud by name. */
export function PointBars({ points }: { readonly points: readonly PointFigures[] }) {
  const { language, messages } = useLanguage()
  const said = points.map(
    ({ point, clear, asked }) =>
      `${messages.clarity.points[point]} ${formatShare(clear / asked, language)}`,
  )
  return (
    <span
      className={styles['bars']}
      role="img"
      aria-label={said.join(', ')}
      title={said.join('\n')}
    >
      {points.map(({ point, clear, asked }) => (
        <i key={point} style={{ '--share': `${(100 * clear) / asked}%` } as CSSProperties} />
      ))}
    </span>
  )
}
