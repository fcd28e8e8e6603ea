import styles from './line-chart.module.css'

export interface ChartPoint {
  /** Under the point. */
  readonly label: string
  /** 0 to 100; null where there are too few to say. */
  readonly percent: number | null
  /** The whole fact in words, read aloud and shown on pointing. */
  readonly words: string
}

interface LineChartProps {
  readonly label: string
  readonly points: readonly ChartPoint[]
  readonly width?: number | undefined
  readonly height?: number | undefined
}

const SIDE = 30
const FOOT = 20
const HEAD = 10

/** Percentages along months. A month with too few tasks leaves a gap instead of a made-up point. */
export function LineChart({ label, points, width = 300, height = 112 }: LineChartProps) {
  const known = points.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  const scale = scaleOf(known)
  const step = points.length > 1 ? (width - SIDE - 14) / (points.length - 1) : 0
  const x = (index: number) => SIDE + index * step
  const y = (percent: number) =>
    HEAD + ((scale.top - percent) / (scale.top - scale.bottom)) * (height - HEAD - FOOT)
  const lastKnown = points.findLastIndex(({ percent }) => percent !== null)

  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}. ${points.map(({ words }) => words).join('; ')}`}
    >
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className={styles['grid']} x1={SIDE - 4} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className={styles['axis']} x={SIDE - 10} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className={styles['line']} d={pathOf(points, x, y)} />
      {points.map(({ label: month, percent, words }, index) => (
        <g key={month}>
          <text className={styles['axis']} x={x(index)} y={height - 5} textAnchor="middle">
            {month}
          </text>
          {percent !== null && (
            <circle
              className={styles[index === lastKnown ? 'last' : 'point']}
              cx={x(index)}
              cy={y(percent)}
              r={index === lastKnown ? 4.5 : 2.5}
            >
              <title>{words}</title>
            </circle>
          )}
        </g>
      ))}
    </svg>
  )
}

/** A line of six months beside a row. Decoration: the figures stand in the row. */
export function Sparkline({ percents }: { readonly percents: readonly (number | null)[] }) {
  const y = (percent: number) => 17 - (percent / 100) * 14
  const x = (index: number) => 2 + (index * 72) / Math.max(1, percents.length - 1)
  const points = percents.map((percent) => ({ label: '', words: '', percent }))
  const last = percents.at(-1)
  return (
    <svg className={styles['spark']} viewBox="0 0 78 20" width={78} height={20} aria-hidden="true">
      <path className={styles['spark-line']} d={pathOf(points, x, y)} />
      {last !== null && last !== undefined && (
        <circle className={styles['last']} cx={x(percents.length - 1)} cy={y(last)} r={2.5} />
      )}
    </svg>
  )
}

function pathOf(
  points: readonly ChartPoint[],
  x: (index: number) => number,
  y: (percent: number) => number,
): string {
  let pen = 'M'
  return points
    .map(({ percent }, index) => {
      if (percent === null) {
        pen = 'M'
        return ''
      }
      const move = `${pen}${x(index).toFixed(1)} ${y(percent).toFixed(1)}`
      pen = 'L'
      return move
    })
    .join('')
}

/** Ten-point steps around what is known, so that a change can be seen; the axis says where it starts. */
function scaleOf(known: readonly number[]) {
  const low = known.length === 0 ? 0 : Math.min(...known)
  const high = known.length === 0 ? 100 : Math.max(...known)
  const bottom = Math.max(0, Math.floor((low - 5) / 10) * 10)
  const top = Math.min(100, Math.max(bottom + 20, Math.ceil((high + 2) / 10) * 10))
  const step = top - bottom > 40 ? 25 : 10
  const ticks = [0, 1, 2, 3, 4].map((count) => bottom + count * step).filter((tick) => tick <= top)
  return { bottom, top, ticks }
}
