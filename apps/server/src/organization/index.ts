export { createPosition } from './commands/create-position.ts'
export { createUnit } from './commands/create-unit.ts'
export { can as canOrganize } from './policy.ts'
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
export { PLAIN_TRAITS, positionSortKey, type StoredPosition } from './position.ts'
export {
  addUnit,
  changeUnit,
  closeUnit,
  getUnitOn,
  lockUnit,
  recordUnitSuccession,
  touchOrganization,
} from './repository.ts'
export { type Block, blockOf } from './block.ts'
export { type Unit, unitBelow, type UnitDescription } from './unit.ts'
export { organizationOperations } from './routes.ts'
