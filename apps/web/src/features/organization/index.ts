export { unitsQuery } from './api.ts'
export { UnitsPicker } from './units-picker.tsx'
export { foldForSearch } from './fold-for-search.ts'
