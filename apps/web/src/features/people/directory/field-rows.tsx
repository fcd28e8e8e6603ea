import type { CoordinationRule, WorkField } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { FoldedMark, foldForSearch } from '../../organization/index.ts'
import { fieldsQuery } from '../api.ts'
import styles from './directory.module.css'

const SHOWN_MAX = 5

/** Fields of work that the searched words name, and who leads each by the register in force. */
export function FieldRows({ search }: { readonly search: string }) {
  const words = useMessages().people.directory
  const today = useToday()
  const { data: fields = [] } = useQuery(fieldsQuery(search))
  const wanted = foldForSearch(search)
  const isNamed = ({ name }: WorkField) => foldForSearch(name).includes(wanted)
  const found = [...fields]
    .sort((one, other) => Number(isNamed(other)) - Number(isNamed(one)))
    .flatMap((field) =>
      field.rules
        .filter(({ from, to }) => from <= today && (to === null || to >= today))
        .map((rule) => ({ field, rule })),
    )
    .slice(0, SHOWN_MAX)
  if (found.length === 0) return null
  return (
    <section>
      <h2 className={styles['group']}>{words.fields}</h2>
      <ul>
        {found.map(({ field, rule }) => (
          <FieldRow key={rule.id} field={field} rule={rule} search={search} />
        ))}
      </ul>
    </section>
  )
}

interface FieldRowProps {
  readonly field: WorkField
  readonly rule: CoordinationRule
  readonly search: string
}

function FieldRow({ field, rule, search }: FieldRowProps) {
  const words = useMessages().people.directory
  const { lead, supports, scope } = rule
  const names = supports.map(({ name }) => name ?? words.thatPlace).join(', ')
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <span className={styles['title']}>
          <FoldedMark text={field.name} search={search} />
        </span>
        {lead.body.kind === 'unit' ? (
          <Link
            to="/to-chuc/don-vi/$unitId"
            params={{ unitId: lead.body.unitId }}
            className={styles['unit']}
          >
            {words.lead(lead.name ?? words.thatPlace)}
          </Link>
        ) : (
          <span className={styles['unit']}>
            {words.lead(lead.name ?? words.thatPlace)}, {words.scopes[scope]}
          </span>
        )}
        {names !== '' && <span className={styles['code']}>{words.supportedBy(names)}</span>}
      </div>
    </li>
  )
}
