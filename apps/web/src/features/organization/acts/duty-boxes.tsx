import { DUTIES } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import styles from './acts.module.css'

export type Duty = (typeof DUTIES)[number]

/** What a seat entitles to beyond its place. */
export function DutyBoxes({
  duties,
  onChange,
}: {
  readonly duties: readonly Duty[]
  readonly onChange: (duties: readonly Duty[]) => void
}) {
  const { organizationActs: words } = useMessages()
  return (
    <fieldset className={styles['boxes']}>
      <legend>{words.duties}</legend>
      {DUTIES.map((duty) => (
        <Checkbox
          key={duty}
          checked={duties.includes(duty)}
          onChange={(checked) =>
            onChange(checked ? [...duties, duty] : duties.filter((one) => one !== duty))
          }
        >
          {words.dutyNames[duty]}
        </Checkbox>
      ))}
    </fieldset>
  )
}
