import type { IsoDate } from '@roviec/calendar'
import type { CoordinationRule, WorkField } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { useToday } from '../../platform/today.ts'
import { ActDialog, DayField } from '../organization/index.ts'
import { useRuleName } from './use-rule-name.ts'
import { useSaving } from './use-saving.ts'

interface EndProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Ends a field with the rules that are still in force. */
export function EndFieldDialog({ field, ...rest }: EndProps & { readonly field: WorkField }) {
  const { coordination } = useMessages()
  return (
    <LastDayDialog
      {...rest}
      title={coordination.endField}
      subject={field.name}
      done={coordination.saved.fieldEnded}
      run={(lastDay) => call('endWorkField', { params: { fieldId: field.id }, body: { lastDay } })}
    />
  )
}

/** Ends one rule. */
export function EndRuleDialog({ rule, ...rest }: EndProps & { readonly rule: CoordinationRule }) {
  const { coordination } = useMessages()
  const nameOf = useRuleName()
  return (
    <LastDayDialog
      {...rest}
      title={coordination.endRule}
      subject={nameOf(rule, rule.lead.name)}
      done={coordination.saved.ruleEnded}
      run={(lastDay) =>
        call('endCoordinationRule', { params: { ruleId: rule.id }, body: { lastDay } })
      }
    />
  )
}

interface LastDayDialogProps extends EndProps {
  readonly title: string
  readonly subject: string
  readonly done: string
  readonly run: (lastDay: IsoDate) => Promise<unknown>
}

function LastDayDialog({ title, subject, done, run, open, onClose }: LastDayDialogProps) {
  const { coordination, general } = useMessages()
  const saving = useSaving(onClose)
  const [lastDay, setLastDay] = useState<IsoDate | null>(useToday())
  return (
    <ActDialog
      title={title}
      open={open}
      onClose={onClose}
      confirmLabel={title}
      danger
      busy={saving.busy}
      refusal={saving.remaining(['coordination-rule-days'])}
      onConfirm={() => {
        if (lastDay !== null) saving.record({ run: () => run(lastDay), done })
      }}
    >
      <strong>{subject}</strong>
      <DayField
        label={coordination.lastDay}
        value={lastDay}
        onChange={setLastDay}
        error={
          lastDay === null ? general.fillIn : saving.errorAt('lastDay', ['coordination-rule-days'])
        }
      />
    </ActDialog>
  )
}
