export { createJobGroup } from './commands/create-job-group.ts'
export { createPosition } from './commands/create-position.ts'
export { createUnit } from './commands/create-unit.ts'
export { recordEstablishment } from './commands/record-establishment.ts'
export { can as canOrganize } from './policy.ts'
export { listJobGroups } from './queries/list-job-groups.ts'
export {
  findHeads,
  findPositions,
  type PositionInUnit,
  requirePosition,
  requireUnits,
} from './queries/find-positions.ts'
export {
  accessPosition,
  addPosition,
  changePosition,
  closePosition,
  lockPosition,
  recordPositionSuccession,
} from './position-repository.ts'
export {
  addPositions,
  addUnits,
  removePositions,
  removeUnits,
  savePositions,
  saveUnits,
} from './import-repository.ts'
export { PLAIN_TRAITS, positionSortKey, type StoredPosition } from './position.ts'
export {
  addUnit,
  changeUnit,
  closeUnit,
  getUnitOn,
  recordUnitSuccession,
  touchOrganization,
} from './repository.ts'
export { OFFICIAL_PROVINCES } from './official-units.ts'
export type { Obstacles } from './obstacles.ts'
export { type Block, blockOf } from './block.ts'
export { existsOn, type Unit, UNIT_DEPTH_MAX, unitBelow, type UnitDescription } from './unit.ts'
export { holdOrganization, requireLastingPositions } from './hold-repository.ts'
export { organizationOperations } from './routes.ts'
