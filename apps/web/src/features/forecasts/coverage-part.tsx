import type { ForecastCalibration } from '@roviec/contract'
import { useLanguage } from '../../messages/language.tsx'
import type { Messages } from '../../messages/vi.ts'
import { formatShare } from './format-score.ts'
import { COUNT_FOR_PERCENT_MIN } from './reliability-bins.ts'
import styles from './calibration.module.css'

const PROMISED = 0.8
const WIDTH = 320

/** How many were done by the date that four in five should keep. */
export function CoveragePart({ calibration }: { readonly calibration: ForecastCalibration }) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.calibration.coverage
  const { coverage80, coverageLow: low, coverageHigh: high } = calibration
  const { coveredBy80, settledBy80 } = calibration
  const isEnough = settledBy80 >= COUNT_FOR_PERCENT_MIN
  const known = isEnough && coverage80 !== null && low !== null && high !== null
  return (
    <section className={styles['part']} aria-labelledby="coverage">
      <h2 id="coverage">{words.title}</h2>
      {known && <p className={styles['figure']}>{formatShare(coverage80, language)}</p>}
      <p>
        <b>{words.sentence(coveredBy80, settledBy80)}</b>
      </p>
      {!known && <p className={styles['explain']}>{messages.forecasts.calibration.fewBelow}</p>}
      {known && (
        <>
          <Interval share={coverage80} low={low} high={high} />
          <p>{words.interval(formatShare(low, language), formatShare(high, language))}</p>
          <p>
            {words.goal}. {verdict(low, high, words)}
          </p>
        </>
      )}
    </section>
  )
}

interface IntervalProps {
  readonly share: number
  readonly low: number
  readonly high: number
}

function Interval({ share, low, high }: IntervalProps) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.calibration.coverage
  const [shareWords, lowWords, highWords] = [share, low, high].map((value) =>
    formatShare(value, language),
  )
  const x = (value: number) => 4 + value * (WIDTH - 8)
  return (
    <svg
      className={styles['interval']}
      viewBox={`0 0 ${WIDTH} 34`}
      role="img"
      aria-label={words.picture(shareWords ?? '', lowWords ?? '', highWords ?? '')}
    >
      <path className={styles['axis-line']} d={`M${x(0)} 14H${x(1)}`} />
      <path className={styles['promised']} d={`M${x(PROMISED)} 3V25`} />
      <path
        className={styles['whisker']}
        d={`M${x(low)} 14H${x(high)}M${x(low)} 9v10M${x(high)} 9v10`}
      />
      <circle className={styles['dot']} cx={x(share)} cy={14} r={5} />
      {[0, 0.5, 0.8, 1].map((value) => (
        <text
          key={value}
          className={styles['tick']}
          x={x(value)}
          y={33}
          textAnchor={anchorOf(value)}
        >
          {value * 100}%
        </text>
      ))}
    </svg>
  )
}

function anchorOf(value: number): 'start' | 'middle' | 'end' {
  if (value === 0) return 'start'
  return value === 1 ? 'end' : 'middle'
}

function verdict(
  low: number,
  high: number,
  words: Messages['forecasts']['calibration']['coverage'],
): string {
  if (high < PROMISED) return words.tooEarly
  return low > PROMISED ? words.tooLate : words.kept
}
