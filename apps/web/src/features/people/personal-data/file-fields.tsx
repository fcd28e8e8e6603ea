import { type ErrorCode, QUALIFICATIONS } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { SelectField, TextField } from '../../../ui/field/text-field.tsx'
import type { FileValues } from './file-values.ts'
import styles from './personal-data.module.css'
import { TypedDayField } from './typed-day-field.tsx'

interface FileFieldsProps {
  readonly values: FileValues
  readonly onChange: (values: FileValues) => void
  readonly errorAt: (field: string, codes?: readonly ErrorCode[]) => string | null
  /** What stands for nothing chosen: not entered, or left as it is. */
  readonly none: string
  /** Whether it was tried to save what is typed. */
  readonly tried: boolean
}

/** The fields of a personal file, each for a purpose; there are no others. */
export function FileFields({ values, onChange, errorAt, none, tried }: FileFieldsProps) {
  const words = useMessages().people.person
  const set = (change: Partial<FileValues>) => onChange({ ...values, ...change })
  const text = (name: 'nativePlace' | 'qualificationField' | 'privatePhone' | 'privateEmail') => ({
    value: values[name],
    onChange: (value: string) => set({ [name]: value }),
    error: errorAt(name),
    optional: true,
    maxLength: LENGTHS[name],
  })
  const day = (name: 'birthOn' | 'serviceStartOn' | 'retainUntil') => ({
    value: values[name],
    onChange: (value: string) => set({ [name]: value }),
    error: errorAt(name, name === 'birthOn' ? ['birth-after-today'] : []),
    tried,
    optional: true,
  })
  return (
    <>
      <TypedDayField {...day('birthOn')} label={words.birthOn} />
      <TextField {...text('nativePlace')} label={words.nativePlace} />
      <SelectField
        label={words.qualification}
        value={values.qualification}
        options={[
          { value: '' as const, label: none },
          ...QUALIFICATIONS.map((value) => ({ value, label: words.qualifications[value] })),
        ]}
        onChange={(qualification) => set({ qualification })}
        optional
      />
      <TextField {...text('qualificationField')} label={words.field} />
      <TypedDayField {...day('serviceStartOn')} label={words.serviceStart} />
      <TextField {...text('privatePhone')} label={words.privatePhone} inputMode="tel" />
      <TextField {...text('privateEmail')} label={words.privateEmail} inputMode="email" />
      <TypedDayField {...day('retainUntil')} label={words.retainUntil} />
      <TrainingFields
        training={values.training}
        onChange={(training) => set({ training })}
        error={errorAt('training')}
        tried={tried}
      />
    </>
  )
}

const LENGTHS = {
  nativePlace: 100,
  qualificationField: 200,
  privatePhone: 30,
  privateEmail: 200,
} as const

interface TrainingFieldsProps {
  readonly training: FileValues['training']
  readonly onChange: (training: FileValues['training']) => void
  readonly error: string | null
  readonly tried: boolean
}

function TrainingFields({ training, onChange, error, tried }: TrainingFieldsProps) {
  const { people, personalData, general } = useMessages()
  const words = personalData.file
  const set = (index: number, change: Partial<FileValues['training'][number]>) =>
    onChange(training.map((one, at) => (at === index ? { ...one, ...change } : one)))
  return (
    <fieldset className={styles['training']}>
      <legend>{people.person.training}</legend>
      {training.map((one, index) => (
        <div key={one.key} className={styles['course']}>
          <TextField
            label={words.course}
            value={one.course}
            maxLength={200}
            onChange={(course) => set(index, { course })}
            error={tried && one.course.trim() === '' ? general.fillIn : null}
          />
          <TypedDayField
            label={words.courseDay}
            value={one.on}
            tried={tried}
            onChange={(on) => set(index, { on })}
            error={tried && one.on === '' ? general.fillIn : null}
          />
          <TextField
            label={words.courseHours}
            value={one.hours}
            inputMode="numeric"
            maxLength={4}
            optional
            onChange={(hours) => set(index, { hours: hours.replaceAll(/\D/g, '') })}
          />
          <IconButton
            icon="trash"
            label={words.removeTraining(one.course)}
            onClick={() => onChange(training.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {error !== null && (
        <p role="alert" className={styles['refusal']}>
          {error}
        </p>
      )}
      <Button
        icon="plus"
        onClick={() =>
          onChange([...training, { key: nextKey(training), course: '', on: '', hours: '' }])
        }
      >
        {words.addTraining}
      </Button>
    </fieldset>
  )
}

const nextKey = (training: FileValues['training']) =>
  Math.max(0, ...training.map(({ key }) => key)) + 1
