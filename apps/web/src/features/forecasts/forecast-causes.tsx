import type { TaskForecast } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../messages/language.tsx'
import type { Messages } from '../../messages/vi.ts'
import { Icon, type IconName } from '../../ui/icon/icon.tsx'
import styles from './forecasts.module.css'

type Cause = TaskForecast['causes'][number]

const CAUSE_ICONS: Record<Cause['kind'], IconName> = {
  'own-pace': 'trending-up',
  'unit-record': 'building',
  predecessor: 'link',
  silent: 'hourglass',
  'late-start': 'clock-play',
  'days-off': 'calendar-off',
  'short-term': 'calendar',
}

/** A cause of less than this is not worth its line; one of more stands alone. */
const SHARE_MIN = 0.05
const SHARE_ALONE = 0.95

interface ForecastCausesProps {
  readonly forecast: Pick<TaskForecast, 'causes' | 'unitTaskCount'>
}

/** Why a task is likely to be late, the strongest first, with the way to what holds it up. */
export function ForecastCauses({ forecast: { causes, unitTaskCount } }: ForecastCausesProps) {
  const { forecasts: words, tasks } = useMessages()
  const shown = causes.filter(({ share }) => share >= SHARE_MIN)
  if (shown.length === 0) return null
  return (
    <div>
      <h4 className={styles['why']}>{words.why}</h4>
      <ul className={styles['causes']}>
        {shown.map(({ kind, taskId, taskTitle, share }) => (
          <li key={`${kind} ${taskId ?? ''}`}>
            <Icon name={CAUSE_ICONS[kind]} />
            <span>
              {causeWords(kind, unitTaskCount, words)}
              {taskId !== null && (
                <>
                  {': '}
                  <Link to="/tasks/$taskId" params={{ taskId }}>
                    {taskTitle ?? tasks.task}
                  </Link>
                </>
              )}
              <small>
                {share > SHARE_ALONE
                  ? words.causeAlone
                  : words.causeShare(`${Math.round(share * 100)}%`)}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A unit that has finished nothing has no record: the forecast then rests on that of all. */
function causeWords(
  kind: Cause['kind'],
  unitTaskCount: number,
  { causes }: Messages['forecasts'],
): string {
  return kind === 'unit-record' && unitTaskCount === 0 ? causes['all-record'] : causes[kind]
}
