import type { TaskDelay } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DelaySwatch } from './delay-bar.tsx'
import { formatDays } from './format-days.ts'
import styles from './delay.module.css'

type Share = TaskDelay['shares'][number]

interface DelayTableProps {
  readonly caption: string
  readonly taskId: string
  readonly shares: readonly Share[]
}

const SHOWN_MAX = 8

/** Each share with its cause, its task and its unit; the same as the bar, for everybody. */
export function DelayTable({ caption, taskId, shares }: DelayTableProps) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.delay
  const [whole, setWhole] = useState(false)
  const more = shares.length - SHOWN_MAX
  return (
    <>
      <table className={styles['table']}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.cause}</th>
            <th scope="col" className={styles['amount']}>
              {words.columns.days}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, index) => (
            <tr
              key={`${share.cause} ${share.taskId}`}
              className={classNames(!whole && index >= SHOWN_MAX && styles['folded'])}
            >
              <th scope="row">
                <div className={styles['where']}>
                  <DelaySwatch cause={share.cause} />
                  <span>
                    {words.causes[share.cause]}
                    <Place share={share} isHere={share.taskId === taskId} />
                  </span>
                </div>
              </th>
              <td className={styles['amount']}>{formatDays(share.days, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button kind="quiet" size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.fewer : words.more(more)}
        </Button>
      )}
    </>
  )
}

/** Which task and whose: positions and persons have no place here. */
function Place({ share, isHere }: { readonly share: Share; readonly isHere: boolean }) {
  const { messages } = useLanguage()
  const { taskId, taskTitle, unitId, unitName } = share
  return (
    <small>
      {isHere ? (
        messages.forecasts.delay.here
      ) : (
        <Link to="/tasks/$taskId" params={{ taskId }}>
          {taskTitle}
        </Link>
      )}
      {unitName !== null && (
        <>
          {', '}
          {unitId === null ? (
            unitName
          ) : (
            <Link to="/to-chuc/don-vi/$unitId" params={{ unitId }}>
              {unitName}
            </Link>
          )}
        </>
      )}
    </small>
  )
}
