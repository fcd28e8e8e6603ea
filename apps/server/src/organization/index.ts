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
export { lockPosition } from './repository.ts'
export { organizationOperations } from './routes.ts'
