import { isIsoDate, type IsoDate } from '@roviec/calendar'
import type { PersonalFile } from '@roviec/contract'
import { formatDay } from '../../../messages/day-words.ts'

/** A personal file as it is typed: empty text is nothing, days are dd/mm/yyyy. */
export interface FileValues {
  readonly birthOn: string
  readonly nativePlace: string
  readonly qualification: NonNullable<PersonalFile['qualification']> | ''
  readonly qualificationField: string
  readonly serviceStartOn: string
  readonly privatePhone: string
  readonly privateEmail: string
  readonly retainUntil: string
  readonly training: readonly CourseValues[]
}

interface CourseValues {
  readonly key: number
  readonly course: string
  readonly on: string
  readonly hours: string
}

export const EMPTY_VALUES: FileValues = {
  birthOn: '',
  nativePlace: '',
  qualification: '',
  qualificationField: '',
  serviceStartOn: '',
  privatePhone: '',
  privateEmail: '',
  retainUntil: '',
  training: [],
}

export function valuesOf(file: PersonalFile): FileValues {
  const day = (on: IsoDate | null) => (on === null ? '' : formatDay(on))
  return {
    birthOn: day(file.birthOn),
    nativePlace: file.nativePlace ?? '',
    qualification: file.qualification ?? '',
    qualificationField: file.qualificationField ?? '',
    serviceStartOn: day(file.serviceStartOn),
    privatePhone: file.privatePhone ?? '',
    privateEmail: file.privateEmail ?? '',
    retainUntil: day(file.retainUntil),
    training: file.training.map(({ course, on, hours }, index) => ({
      key: index,
      course,
      on: formatDay(on),
      hours: hours === null ? '' : String(hours),
    })),
  }
}

/** The whole file as typed; null when a day, a course or its hours cannot be what was meant. */
export function fileOf(values: FileValues): PersonalFile | null {
  const text = (typed: string) => (typed.trim() === '' ? null : typed.trim())
  const [birthOn, serviceStartOn, retainUntil] = [
    readLifeDay(values.birthOn),
    readLifeDay(values.serviceStartOn),
    readLifeDay(values.retainUntil),
  ]
  const training = values.training.map(readCourse)
  const known = training.filter((course) => course !== null)
  if (birthOn === 'wrong' || serviceStartOn === 'wrong' || retainUntil === 'wrong') return null
  if (known.length < training.length) return null
  return {
    birthOn,
    nativePlace: text(values.nativePlace),
    qualification: values.qualification === '' ? null : values.qualification,
    qualificationField: text(values.qualificationField),
    serviceStartOn,
    privatePhone: text(values.privatePhone),
    privateEmail: text(values.privateEmail),
    retainUntil,
    training: known,
  }
}

/** Only what was typed: what a correction replaces; null as for the whole file. */
export function correctionOf(values: FileValues, fullName: string) {
  const file = fileOf(values)
  if (file === null) return null
  const typed = Object.entries(file).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
  const name = fullName.trim()
  return { ...Object.fromEntries(typed), ...(name !== '' && { fullName: name }) }
}

/** A day typed as dd/mm/yyyy; null for nothing, `wrong` for what is no day. */
export function readLifeDay(typed: string): IsoDate | null | 'wrong' {
  if (typed.trim() === '') return null
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim())
  const [, day = '', month = '', year = ''] = match ?? []
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(text) ? text : 'wrong'
}

function readCourse({ course, on, hours }: CourseValues): PersonalFile['training'][number] | null {
  const day = readLifeDay(on)
  const isHours = hours.trim() === '' || /^[1-9]\d{0,3}$/.test(hours.trim())
  if (course.trim() === '' || day === null || day === 'wrong' || !isHours) return null
  return { course: course.trim(), on: day, hours: hours.trim() === '' ? null : Number(hours) }
}
