import { useLanguage } from '../../messages/language.tsx'
import { formatShare } from './format-score.ts'
import type { KnownBin } from './reliability-bins.ts'
import styles from './calibration.module.css'

const SIZE = 360
const LEFT = 48
const FOOT = 44
const HEAD = 12
const TICKS = [0, 0.25, 0.5, 0.75, 1]

const x = (share: number) => LEFT + share * (SIZE - LEFT - 14)
const y = (share: number) => HEAD + (1 - share) * (SIZE - HEAD - FOOT)

/** The stated chance against what happened, with 95 % intervals; the diagonal is always right. */
export function ReliabilityCurve({ bins }: { readonly bins: readonly KnownBin[] }) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.calibration.curve
  const percent = (share: number) => formatShare(share, language)
  const say = ({ meanForecast, lateShare, count }: KnownBin) =>
    words.point(percent(meanForecast), percent(lateShare), count)
  return (
    <svg
      className={styles['curve']}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="img"
      aria-label={`${words.title}. ${bins.map(say).join('; ')}`}
    >
      <Axes said={words.said} happened={words.happened} />
      <path className={styles['diagonal']} d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
      <path className={styles['curve-line']} d={pathOf(bins)} />
      {bins.map((bin) => {
        const at = x(bin.meanForecast)
        return (
          <g key={bin.from}>
            <path
              className={styles['whisker']}
              d={`M${at} ${y(bin.low)}V${y(bin.high)}M${at - 4} ${y(bin.low)}h8M${at - 4} ${y(bin.high)}h8`}
            />
            <circle className={styles['dot']} cx={at} cy={y(bin.lateShare)} r={5}>
              <title>{say(bin)}</title>
            </circle>
          </g>
        )
      })}
    </svg>
  )
}

function Axes({ said, happened }: { readonly said: string; readonly happened: string }) {
  return (
    <>
      {TICKS.map((tick) => (
        <g key={tick}>
          <path
            className={styles['grid']}
            d={`M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}`}
          />
          <text className={styles['tick']} x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
            {tick * 100}%
          </text>
          <text className={styles['tick']} x={x(tick)} y={y(0) + 16} textAnchor="middle">
            {tick * 100}%
          </text>
        </g>
      ))}
      <text className={styles['axis-name']} x={x(0.5)} y={SIZE - 6} textAnchor="middle">
        {said}
      </text>
      <text
        className={styles['axis-name']}
        transform={`translate(11 ${y(0.5)}) rotate(-90)`}
        textAnchor="middle"
      >
        {happened}
      </text>
    </>
  )
}

function pathOf(bins: readonly KnownBin[]): string {
  return bins
    .map(
      ({ meanForecast, lateShare }, index) =>
        `${index === 0 ? 'M' : 'L'}${x(meanForecast).toFixed(1)} ${y(lateShare).toFixed(1)}`,
    )
    .join('')
}
