import type { CoordinationRegister, WorkField } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { useToday } from '../../platform/today.ts'
import { groupByUnit } from './rules.ts'
import { useRuleName } from './use-rule-name.ts'
import styles from './register.module.css'

/** The register the other way round: what each unit leads and supports today. */
export function RegisterUnits({ register }: { readonly register: CoordinationRegister }) {
  const { coordination } = useMessages()
  const units = groupByUnit(register.fields, useToday(), useRuleName())
  const namesOf = (fields: readonly WorkField[]) => fields.map(({ name }) => name).join('; ')
  return (
    <ul className={styles['units']}>
      {units.map(({ name, leads, supports }) => (
        <li key={name}>
          <h2>{name}</h2>
          {leads.length > 0 && (
            <p>
              <strong>{coordination.leads(leads.length)}:</strong> {namesOf(leads)}
            </p>
          )}
          {supports.length > 0 && (
            <p>
              <strong>{coordination.supportsCount(supports.length)}:</strong> {namesOf(supports)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
