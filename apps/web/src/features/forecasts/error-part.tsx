import type { ForecastCalibration } from '@roviec/contract'
import type { CSSProperties } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import type { Messages } from '../../messages/vi.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { formatScore } from './format-score.ts'
import styles from './calibration.module.css'

interface ErrorPartProps {
  readonly calibration: ForecastCalibration
  readonly brier: number
}

/** The mean error of the forecasts beside that of the rule which offices use. */
export function ErrorPart({ calibration, brier }: ErrorPartProps) {
  const { messages } = useLanguage()
  const words = messages.forecasts.calibration.error
  const { brierOfElapsedRule: elapsed, count } = calibration
  const widest = Math.max(0.25, brier, elapsed ?? 0)
  return (
    <section className={styles['part']} aria-labelledby="error">
      <h2 id="error">{words.title}</h2>
      {elapsed !== null && (
        <p className={styles['verdict']}>
          <Icon name={brier < elapsed ? 'circle-check' : 'alert-circle'} />
          {verdict(brier, elapsed, words)}
        </p>
      )}
      <dl className={styles['scores']}>
        <Score name={words.ours} score={brier} widest={widest} note={words.of(count)} isOurs />
        {elapsed !== null && (
          <Score name={words.elapsed} score={elapsed} widest={widest} note={words.of(count)} />
        )}
      </dl>
      <p className={styles['explain']}>{words.explain}</p>
      <p className={styles['explain']}>{words.elapsedExplain}</p>
    </section>
  )
}

interface ScoreProps {
  readonly name: string
  readonly score: number
  readonly widest: number
  readonly note: string
  readonly isOurs?: boolean | undefined
}

function Score({ name, score, widest, note, isOurs = false }: ScoreProps) {
  const { language } = useLanguage()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={styles['track']} aria-hidden="true">
          <span
            className={styles[isOurs ? 'ours' : 'elapsed']}
            style={{ '--share': `${(100 * score) / widest}%` } as CSSProperties}
          />
        </span>
        <b>{formatScore(score, language)}</b> <small>{note}</small>
      </dd>
    </div>
  )
}

type Words = Messages['forecasts']['calibration']['error']

/** Differences below one in fifty are no difference. */
function verdict(brier: number, elapsed: number, words: Words): string {
  const gain = elapsed === 0 ? 0 : (elapsed - brier) / elapsed
  if (Math.abs(gain) < 0.02) return words.same
  const percent = `${Math.round(Math.abs(gain) * 100)}%`
  return gain > 0 ? words.better(percent) : words.worse(percent)
}
