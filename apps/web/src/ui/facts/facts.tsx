import type { ReactNode } from 'react'
import styles from './facts.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  readonly strong?: boolean | undefined
}

/** What is known of a thing, name beside value; two columns where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ name, value, strong }) => (
        <div key={name} className={styles['fact']}>
          <dt>{name}</dt>
          <dd>{strong === true ? <strong>{value}</strong> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
