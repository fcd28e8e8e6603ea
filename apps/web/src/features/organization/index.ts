import { lazyRouteComponent } from '@tanstack/react-router'

export { unitsQuery } from './api.ts'
export { ActDialog } from './acts/act-dialog.tsx'
export { DutyBoxes } from './acts/duty-boxes.tsx'
export { DayField, DecisionField } from './acts/day-and-decision.tsx'
export { useRecording } from './acts/use-recording.ts'
export { ChartSearch } from './chart/chart-search.ts'
export { ContactLinks } from './contact-links.tsx'
export { DaySpan } from './day-span.tsx'
export { foldForSearch } from './fold-for-search.ts'
export { FoldedMark } from './folded-mark.tsx'
export { formatNumber } from './staffing/format-number.ts'
export { StaffingSearch } from './staffing/staffing-search.ts'
export { TreeSearch } from './tree/tree-search.ts'
export { UnitPlace } from './unit-place.tsx'
export { UnitPicker } from './unit-picker.tsx'
export { UnitsPicker } from './units-picker.tsx'
export { VacantNote } from './vacant-note.tsx'
export { WhoAnswers } from './who-answers.tsx'

export const TreePage = lazyRouteComponent(() => import('./tree/tree-page.tsx'), 'TreePage')
export const ChartPage = lazyRouteComponent(() => import('./chart/chart-page.tsx'), 'ChartPage')
export const UnitPage = lazyRouteComponent(() => import('./unit/unit-page.tsx'), 'UnitPage')
export const StaffingPage = lazyRouteComponent(
  () => import('./staffing/staffing-page.tsx'),
  'StaffingPage',
)
