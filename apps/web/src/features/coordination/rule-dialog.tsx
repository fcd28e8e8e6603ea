import type { IsoDate } from '@roviec/calendar'
import {
  type AddCoordinationRule,
  type CoordinationRule,
  RULE_SCOPES,
  type WorkField,
} from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { useToday } from '../../platform/today.ts'
import { Field } from '../../ui/field/field.tsx'
import fieldStyles from '../../ui/field/field.module.css'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import {
  ActDialog,
  DayField,
  DecisionField,
  UnitPicker,
  UnitsPicker,
} from '../organization/index.ts'
import { leadOf, supportsOf, valuesOf, type ReplacedUnit, type RuleValues } from './rule-values.ts'
import { useSaving } from './use-saving.ts'

interface RuleDialogProps {
  readonly field: WorkField
  /** Null adds a rule. */
  readonly rule: CoordinationRule | null
  readonly replaced?: ReplacedUnit | undefined
  readonly open: boolean
  readonly onClose: () => void
}

/** Who leads a field and who supports, by which decision and from which day on. */
export function RuleDialog({ field, rule, replaced, open, onClose }: RuleDialogProps) {
  const { coordination, general } = useMessages()
  const saving = useSaving(onClose)
  const today = useToday()
  const [values, setValues] = useState(() => valuesOf(rule, replaced))
  const [decision, setDecision] = useState(rule?.decision ?? '')
  const [from, setFrom] = useState<IsoDate | null>(replaced ? today : (rule?.from ?? today))
  const [to, setTo] = useState<IsoDate | null>(rule?.to ?? null)
  const [tried, setTried] = useState(false)
  const missing = (isMissing: boolean) => (tried && isMissing ? general.fillIn : null)

  function confirm(): void {
    setTried(true)
    const lead = leadOf(values)
    if (lead === null || decision.trim() === '' || from === null) return
    const content = { lead, supports: supportsOf(values, rule), decision, from, to }
    const done = coordination.saved
    const save =
      rule === null
        ? () => addRule(field, { ...content, scope: values.scope })
        : () => call('changeCoordinationRule', { params: { ruleId: rule.id }, body: content })
    saving.record({ run: save, done: rule === null ? done.ruleAdded : done.ruleChanged })
  }

  return (
    <ActDialog
      title={rule === null ? coordination.addRule : coordination.editRule}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={saving.busy}
      preview={rule === null ? null : coordination.changeNote}
      refusal={saving.remaining(['coordination-rule-days'])}
    >
      <strong>{field.name}</strong>
      {rule === null && <ScopeField values={values} onChange={setValues} />}
      <LeadFields values={values} onChange={setValues} error={missing(leadOf(values) === null)} />
      <SupportFields values={values} onChange={setValues} />
      <DecisionField
        value={decision}
        onChange={setDecision}
        error={missing(decision.trim() === '')}
      />
      <DayFields
        days={{ from, to }}
        onFrom={setFrom}
        onTo={setTo}
        errors={{
          from: missing(from === null),
          to: saving.errorAt('to', ['coordination-rule-days']),
        }}
      />
    </ActDialog>
  )
}

function addRule(field: WorkField, body: AddCoordinationRule) {
  return call('addCoordinationRule', { params: { fieldId: field.id }, body })
}

interface DayFieldsProps {
  readonly days: { readonly from: IsoDate | null; readonly to: IsoDate | null }
  readonly onFrom: (day: IsoDate | null) => void
  readonly onTo: (day: IsoDate | null) => void
  readonly errors: { readonly from: string | null; readonly to: string | null }
}

function DayFields({ days, onFrom, onTo, errors }: DayFieldsProps) {
  const { coordination } = useMessages()
  return (
    <>
      <DayField
        label={coordination.ruleFrom}
        value={days.from}
        onChange={onFrom}
        error={errors.from}
      />
      <DayField
        label={coordination.ruleTo}
        value={days.to}
        onChange={onTo}
        optional
        error={errors.to}
      />
    </>
  )
}

interface PartProps {
  readonly values: RuleValues
  readonly onChange: (values: RuleValues) => void
}

function ScopeField({ values, onChange }: PartProps) {
  const { coordination } = useMessages()
  return (
    <Field label={coordination.ruleScope}>
      {(links) => (
        <select
          {...links}
          className={fieldStyles['control']}
          value={values.scope}
          onChange={({ currentTarget }) => {
            const scope = RULE_SCOPES.find((one) => one === currentTarget.value)
            if (scope !== undefined) onChange({ ...values, scope })
          }}
        >
          {RULE_SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {coordination.scopes[scope]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function LeadFields({ values, onChange, error }: PartProps & { readonly error: string | null }) {
  const { coordination } = useMessages()
  if (values.scope === 'city') {
    return (
      <UnitPicker
        label={coordination.ruleLead}
        chosenId={values.leadUnitId}
        onPick={(leadUnitId) => onChange({ ...values, leadUnitId })}
        without={values.supportUnitIds}
        error={error}
      />
    )
  }
  return (
    <>
      <SegmentedControl<'inside' | 'place'>
        label={coordination.ruleLeadKind}
        value={values.leadKind}
        segments={(['inside', 'place'] as const).map((value) => ({
          value,
          label: coordination.leadKinds[value],
        }))}
        onChange={(leadKind) => onChange({ ...values, leadKind })}
      />
      {values.leadKind === 'inside' && (
        <TextField
          label={coordination.ruleInside}
          hint={coordination.ruleInsideHint}
          value={values.leadName}
          onChange={(leadName) => onChange({ ...values, leadName })}
          maxLength={200}
          error={error}
        />
      )}
    </>
  )
}

function SupportFields({ values, onChange }: PartProps) {
  const { coordination } = useMessages()
  return (
    <>
      {values.scope !== 'city' && (
        <TextArea
          label={coordination.ruleInsideSupports}
          hint={coordination.ruleInsideSupportsHint}
          value={values.supportNames}
          onChange={(supportNames) => onChange({ ...values, supportNames })}
          maxLength={2000}
          optional
        />
      )}
      <UnitsPicker
        label={coordination.ruleSupports}
        chosenIds={values.supportUnitIds}
        onChange={(supportUnitIds) => onChange({ ...values, supportUnitIds })}
        optional
      />
    </>
  )
}
