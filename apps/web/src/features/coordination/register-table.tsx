import type { CoordinationRegister, CoordinationRule, WorkField } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useToday } from '../../platform/today.ts'
import { Button, IconButton } from '../../ui/button/button.tsx'
import { MenuButton } from '../../ui/menu-button/menu-button.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { EndFieldDialog, EndRuleDialog, FieldDialog, RuleDialog } from './dialogs.ts'
import { stateOf } from './rules.ts'
import { useRuleName } from './use-rule-name.ts'
import styles from './register.module.css'

/** One line per rule in force, under its field; what is over or to come unfolds. */
export function RegisterTable({ register }: { readonly register: CoordinationRegister }) {
  const { columns } = useMessages().coordination
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{columns.field}</th>
          <th scope="col">{columns.scope}</th>
          <th scope="col">{columns.lead}</th>
          <th scope="col">{columns.supports}</th>
          <th scope="col">{columns.decision}</th>
        </tr>
      </thead>
      <tbody>
        {register.fields.map((field) => (
          <FieldRows
            key={field.id}
            field={field}
            mayManage={register.abilities.includes('manage')}
          />
        ))}
      </tbody>
    </table>
  )
}

interface FieldProps {
  readonly field: WorkField
  readonly mayManage: boolean
}

function FieldRows({ field, mayManage }: FieldProps) {
  const { coordination } = useMessages()
  const today = useToday()
  const [all, setAll] = useState(false)
  const now = field.rules.filter((rule) => stateOf(rule, today) === 'now')
  const others = field.rules.length - now.length
  const shown = all ? field.rules : now
  const head = (
    <td data-label={coordination.columns.field} rowSpan={Math.max(shown.length, 1)}>
      <FieldCell field={field} mayManage={mayManage} />
      {others > 0 && (
        <Button kind="quiet" size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? coordination.hideHistory : coordination.history(others)}
        </Button>
      )}
    </td>
  )
  if (shown.length === 0) {
    return (
      <tr>
        {head}
        <td colSpan={4}>
          <Tag tone="off" icon="user-off">
            {coordination.noLead}
          </Tag>
        </td>
      </tr>
    )
  }
  return shown.map((rule, index) => (
    <tr key={rule.id} className={index > 0 ? styles['more'] : undefined}>
      {index === 0 && head}
      <RuleCells field={field} rule={rule} mayManage={mayManage} />
    </tr>
  ))
}

function FieldCell({ field, mayManage }: FieldProps) {
  const { coordination } = useMessages()
  const [asking, setAsking] = useState<'edit' | 'end' | 'rule' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <div className={styles['line']}>
        <strong>{field.name}</strong>
        {mayManage && field.endedOn === null && (
          <MenuButton
            target={<IconButton icon="dots" label={coordination.menuOf(field.name)} />}
            sections={[
              {
                entries: [
                  {
                    label: coordination.addRule,
                    icon: 'plus',
                    onChoose: () => setAsking('rule'),
                  },
                  {
                    label: coordination.editField,
                    icon: 'pencil',
                    onChoose: () => setAsking('edit'),
                  },
                  {
                    label: coordination.endField,
                    icon: 'calendar-off',
                    danger: true,
                    onChoose: () => setAsking('end'),
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      {field.endedOn !== null && (
        <Tag tone="off">{coordination.ended(formatDay(field.endedOn))}</Tag>
      )}
      {field.keywords.length > 0 && (
        <div className={styles['second']}>{coordination.keywords(field.keywords.join(', '))}</div>
      )}
      {field.description !== '' && <div className={styles['second']}>{field.description}</div>}
      <FieldDialog field={field} open={asking === 'edit'} onClose={close} />
      <EndFieldDialog field={field} open={asking === 'end'} onClose={close} />
      <RuleDialog field={field} rule={null} open={asking === 'rule'} onClose={close} />
    </>
  )
}

interface RuleProps extends FieldProps {
  readonly rule: CoordinationRule
}

function RuleCells({ field, rule, mayManage }: RuleProps) {
  const { coordination } = useMessages()
  const nameOf = useRuleName()
  const { columns } = coordination
  return (
    <>
      <td data-label={columns.scope}>{coordination.scopes[rule.scope]}</td>
      <td data-label={columns.lead}>
        <div className={styles['line']}>
          <strong>{nameOf(rule, rule.lead.name)}</strong>
          {mayManage && field.endedOn === null && <RuleMenu field={field} rule={rule} />}
        </div>
        <StateTag rule={rule} />
      </td>
      <td data-label={columns.supports}>
        {rule.supports.length === 0 ? (
          <span className={styles['second']}>{coordination.noSupport}</span>
        ) : (
          rule.supports.map(({ name }) => nameOf(rule, name)).join('; ')
        )}
      </td>
      <td data-label={columns.decision}>
        {rule.decision}
        <div className={styles['second']}>
          {rule.to === null
            ? coordination.since(formatDay(rule.from))
            : coordination.until(formatDay(rule.from), formatDay(rule.to))}
        </div>
      </td>
    </>
  )
}

function StateTag({ rule }: Pick<RuleProps, 'rule'>) {
  const { coordination } = useMessages()
  const state = stateOf(rule, useToday())
  if (state === 'now') return null
  return <Tag tone="grey">{state === 'past' ? coordination.past : coordination.future}</Tag>
}

function RuleMenu({ field, rule }: Omit<RuleProps, 'mayManage'>) {
  const { coordination } = useMessages()
  const nameOf = useRuleName()
  const today = useToday()
  const [asking, setAsking] = useState<'edit' | 'end' | null>(null)
  const close = () => setAsking(null)
  if (stateOf(rule, today) === 'past') return null
  return (
    <>
      <MenuButton
        target={
          <IconButton icon="dots" label={coordination.menuOfRule(nameOf(rule, rule.lead.name))} />
        }
        sections={[
          {
            entries: [
              {
                label: coordination.editRule,
                icon: 'pencil',
                onChoose: () => setAsking('edit'),
              },
              {
                label: coordination.endRule,
                icon: 'calendar-off',
                danger: true,
                onChoose: () => setAsking('end'),
              },
            ],
          },
        ]}
      />
      <RuleDialog field={field} rule={rule} open={asking === 'edit'} onClose={close} />
      <EndRuleDialog rule={rule} open={asking === 'end'} onClose={close} />
    </>
  )
}
