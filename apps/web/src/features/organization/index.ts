export { unitsQuery } from './api.ts'
export { UnitsPicker } from './units-picker.tsx'
