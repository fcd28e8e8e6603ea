import type { StateCounts } from '@roviec/contract'
import type { CSSProperties } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import styles from './state-bar.module.css'

export const FOUR_STATES = ['doneOnTime', 'doneLate', 'openWithinTerm', 'openOverdue'] as const
export type FourState = (typeof FOUR_STATES)[number]

/** The four states of the Government's own reports, as shares of a bar. Each share says its name and number. */
export function StateBar({
  states,
  size = 'thin',
}: {
  readonly states: StateCounts
  readonly size?: 'thin' | 'thick' | undefined
}) {
  const { figures } = useMessages()
  const total = countFour(states)
  const shown = FOUR_STATES.filter((state) => states[state] > 0)
  const words = shown.map((state) => `${figures.overview.states[state]}: ${states[state]}`)
  return (
    <div
      className={classNames(styles['bar'], styles[size])}
      role="img"
      aria-label={words.length === 0 ? figures.overview.emptyTitle : words.join(', ')}
      title={words.join('\n')}
    >
      {shown.map((state) => (
        <span
          key={state}
          className={classNames(styles['share'], styles[state])}
          style={{ '--share': states[state] } as CSSProperties}
        >
          {size === 'thick' && states[state] / total > 0.04 && state !== 'doneLate'
            ? states[state]
            : ''}
        </span>
      ))}
    </div>
  )
}

/** A square of the colour, and of the hatching, that a state has in the bar. */
export function StateSwatch({ state }: { readonly state: FourState }) {
  return <span className={classNames(styles['swatch'], styles[state])} aria-hidden="true" />
}

export function countFour(states: StateCounts): number {
  return FOUR_STATES.reduce((sum, state) => sum + states[state], 0)
}
