/** Refusals that are about the person who was chosen. */
export const AT_PERSON = [
  'person-not-found',
  'person-left',
  'appointment-not-concurrent',
  'appointment-before-birth',
] as const

/** Refusals that are about the days. */
export const AT_DAYS = [
  'appointment-overlaps',
  'appointment-ends-before-start',
  'appointment-outside-seat',
] as const

/** Refusals that are about the seat that was chosen. */
export const AT_POSITION = ['position-not-found', 'position-abolished'] as const
