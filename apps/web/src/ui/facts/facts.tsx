import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './facts.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  readonly strong?: boolean | undefined
  /** Takes the whole width. */
  readonly wide?: boolean | undefined
}

/** What is known of a thing, name beside value; two columns where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value, strong, wide }) => (
        <div key={name} className={classNames(styles['fact'], wide === true && styles['wide'])}>
          <dt>{name}</dt>
          <dd>{strong === true ? <strong>{value}</strong> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
