import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { formatMoment } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { MenuButton } from '../../../ui/menu-button/menu-button.tsx'
import { DaySpan } from '../../organization/index.ts'
import { EntryDialogs, type EntryAct } from '../acts/lazy-dialogs.ts'
import styles from '../people.module.css'
import timeline from '../timeline.module.css'
import type { SeatData, SeatEntry } from './seat-data.ts'
import { listStretches, type SeatGap } from './seat-timeline.ts'

/** Who held the seat on which days, the latest first; days without anybody are shown as such. */
export function SeatHistory({ seat }: { readonly seat: SeatData }) {
  const words = useMessages().people.seat
  const today = useToday()
  const { position, entries } = seat
  const life = { from: position.validFrom, to: position.validTo, today }
  const stretches = listStretches(entries, life)
  return (
    <section className={styles['section']} aria-labelledby="seat-history">
      <h2 id="seat-history">{words.history}</h2>
      {entries.length === 0 && <p className={styles['quiet']}>{words.never}</p>}
      <ol className={timeline['timeline']}>
        {stretches.map((stretch) =>
          stretch.kind === 'gap' ? (
            <Gap key={`gap ${stretch.from}`} gap={stretch.gap} />
          ) : (
            <Entry key={stretch.appointment.id} entry={stretch.appointment} seat={seat} />
          ),
        )}
      </ol>
    </section>
  )
}

function Gap({ gap }: { readonly gap: SeatGap }) {
  const words = useMessages().people.seat
  return (
    <li className={classNames(timeline['stretch'], timeline['gap'])}>
      <span className={timeline['when']}>
        <DaySpan from={gap.from} to={gap.to} />
      </span>
      <span className={timeline['what']}>
        <b>
          <Icon name="user-off" size={15} /> {words.gap}
        </b>
        <small>{words.gapDays(gap.days)}</small>
      </span>
    </li>
  )
}

interface EntryProps {
  readonly entry: SeatEntry
  readonly seat: SeatData
}

function Entry({ entry, seat }: EntryProps) {
  const { people, general } = useMessages()
  const words = people.seat
  const today = useToday()
  const { personId, fullName, staffCode, basis, from, to, decision, endDecision } = entry
  const isNow = entry.cancelledAt === null && from <= today && (to === null || to >= today)
  return (
    <li
      className={classNames(
        timeline['stretch'],
        isNow && timeline['now'],
        entry.cancelledAt !== null && timeline['cancelled'],
      )}
    >
      <span className={timeline['when']}>
        <DaySpan from={from} to={to} />
      </span>
      <span className={timeline['what']}>
        <Link to="/to-chuc/nguoi/$personId" params={{ personId }} className={timeline['name']}>
          {fullName}
        </Link>
        <small>
          {[people.bases[basis], staffCode, decision].filter((part) => part !== null).join(' · ')}
        </small>
        {endDecision !== null && <small>{words.ended(endDecision)}</small>}
        {entry.cancelledAt !== null && (
          <small>
            {words.cancelled(entry.cancelReason ?? general.none)} ({formatMoment(entry.cancelledAt)}
            )
          </small>
        )}
      </span>
      <EntryMenu entry={entry} seat={seat} />
    </li>
  )
}

const ICONS = { end: 'user-off', cancel: 'undo', move: 'arrow-right', second: 'repeat' } as const

function EntryMenu({ entry, seat }: EntryProps) {
  const { people } = useMessages()
  const words = people.seat
  const [act, setAct] = useState<EntryAct | null>(null)
  if (entry.actions.length === 0) return null
  const labels = {
    end: words.end,
    cancel: words.cancel,
    move: words.move,
    second: words.secondment,
  } as const
  return (
    <>
      <MenuButton
        target={
          <Button icon="dots" kind="quiet" aria-label={words.entryMenu(entry.fullName)}>
            {''}
          </Button>
        }
        sections={[
          {
            entries: entry.actions.map((action) => ({
              label: labels[action],
              icon: ICONS[action],
              onChoose: () => setAct(action),
            })),
          },
        ]}
      />
      <EntryDialogs
        open={act !== null}
        act={act ?? 'end'}
        entry={entry}
        seat={seat}
        onClose={() => setAct(null)}
      />
    </>
  )
}
