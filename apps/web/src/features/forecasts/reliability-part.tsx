import type { ForecastCalibration } from '@roviec/contract'
import { useLanguage } from '../../messages/language.tsx'
import { formatShare } from './format-score.ts'
import { ReliabilityCurve } from './reliability-curve.tsx'
import { knownBins } from './reliability-bins.ts'
import styles from './calibration.module.css'

/** What was said beside what happened: a curve, and the same as a table. */
export function ReliabilityPart({ calibration }: { readonly calibration: ForecastCalibration }) {
  const { messages } = useLanguage()
  const { curve: words, fewBelow } = messages.forecasts.calibration
  return (
    <section className={styles['part']} aria-labelledby="curve">
      <h2 id="curve">{words.title}</h2>
      <p className={styles['explain']}>{words.explain}</p>
      <div className={styles['curve-and-table']}>
        <ReliabilityCurve bins={knownBins(calibration.bins)} />
        <BinTable calibration={calibration} />
      </div>
      <p className={styles['explain']}>{fewBelow}</p>
    </section>
  )
}

function BinTable({ calibration: { bins } }: { readonly calibration: ForecastCalibration }) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.calibration.curve
  const percent = (share: number) => formatShare(share, language)
  const knownFrom = new Map(knownBins(bins).map((bin) => [bin.from, bin]))
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.said}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.happened}</th>
          <th scope="col">{words.interval}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, count }) => {
          const known = knownFrom.get(from)
          const few = count === 0 ? words.none : words.few
          return (
            <tr key={from}>
              <th scope="row">{words.range(percent(from), percent(to))}</th>
              <td>{count}</td>
              <td>{known === undefined ? few : percent(known.lateShare)}</td>
              <td>
                {known === undefined
                  ? words.none
                  : words.range(percent(known.low), percent(known.high))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
