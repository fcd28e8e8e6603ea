import type { CoordinationRule, UnitPage, WorkField } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { fieldsQuery } from '../api.ts'
import styles from './unit.module.css'

/** The fields of work that a unit leads or supports by the register of coordination, today. */
export function UnitFieldsOfWork({ unit }: { readonly unit: UnitPage['unit'] }) {
  const { unit: words } = useMessages().organization
  const today = useToday()
  const { data: fields = [] } = useQuery(fieldsQuery)
  const inForce = fields.flatMap((field) =>
    field.rules
      .filter(({ from, to }) => from <= today && (to === null || to >= today))
      .map((rule) => ({ field, rule })),
  )
  const leads = inForce.filter(({ rule }) => isUnit(rule.lead, unit.id))
  const supports = inForce.filter(({ rule }) => rule.supports.some((one) => isUnit(one, unit.id)))
  if (leads.length === 0 && supports.length === 0) return null
  return (
    <section className={styles['box']}>
      <h2>{words.fields}</h2>
      <FieldList title={words.leads} entries={leads} />
      <FieldList title={words.supports} entries={supports} />
    </section>
  )
}

interface FieldListProps {
  readonly title: string
  readonly entries: readonly { readonly field: WorkField; readonly rule: CoordinationRule }[]
}

function FieldList({ title, entries }: FieldListProps) {
  if (entries.length === 0) return null
  return (
    <div>
      <h3 className={styles['quiet']}>{title}</h3>
      <ul className={styles['fields']}>
        {entries.map(({ field, rule }) => (
          <li key={rule.id}>
            {field.name} <small>{rule.decision}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}

function isUnit({ body }: CoordinationRule['lead'], unitId: string): boolean {
  return body.kind === 'unit' && body.unitId === unitId
}
