import type { LiveEvent } from '@roviec/contract'

/** What an open screen has to read again after an action, by the noun of the action. */
export function topicsOf(action: string): LiveEvent['topics'] {
  const [noun = ''] = action.split('.')
  return TOPICS_BY_NOUN[noun] ?? []
}

const TOPICS_BY_NOUN: Readonly<Record<string, LiveEvent['topics']>> = {
  // Publishing makes tasks, closing ends their warnings.
  plan: ['plans', 'tasks', 'warnings'],
  // A proposal is in no field.
  assistant: [],
  task: ['tasks', 'plans'],
  schedule: ['plans'],
  // An approved one moves tasks, and closes warnings about what is no longer late.
  revision: ['plans', 'tasks', 'warnings'],
  baseline: ['plans'],
  evidence: ['tasks'],
  warning: ['warnings'],
  warnings: ['warnings'],
  // The forecasts of a plan are read with it, and the lost days of a task with the task.
  forecast: ['plans'],
  outage: ['tasks'],
  settings: ['settings'],
  unit: ['organization'],
  'work-field': ['coordination'],
  'coordination-rule': ['coordination'],
  // Seats move with the work and the people in them.
  restructuring: ['organization', 'people', 'tasks', 'plans', 'warnings'],
  position: ['organization'],
  import: ['organization', 'people', 'tasks'],
  person: ['people'],
  // Who holds a position decides whose a task is, and whether it is uncovered.
  appointment: ['people', 'organization', 'tasks'],
  absence: ['people', 'organization', 'tasks'],
  delegation: ['people', 'organization'],
  'personal-file': ['people'],
  'data-request': ['people'],
}
