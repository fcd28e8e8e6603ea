import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { createJobGroup } from './commands/create-job-group.ts'
import { createOfficialUnits } from './commands/create-official-units.ts'
import { createPosition } from './commands/create-position.ts'
import { createUnit } from './commands/create-unit.ts'
import { editPosition } from './commands/edit-position.ts'
import { editUnit } from './commands/edit-unit.ts'
import { endPosition } from './commands/end-position.ts'
import { endUnit } from './commands/end-unit.ts'
import { moveUnit } from './commands/move-unit.ts'
import { recordEstablishment } from './commands/record-establishment.ts'
import { recordPositionTraits } from './commands/record-position-traits.ts'
import { recordUnitFacts } from './commands/record-unit-facts.ts'
import { removeJobGroup } from './commands/remove-job-group.ts'
import { reviseJobGroup } from './commands/revise-job-group.ts'
import type { Obstacles } from './obstacles.ts'
import { getPositionHistory } from './queries/get-position-history.ts'
import { getUnitHistory } from './queries/get-unit-history.ts'
import { listEstablishment } from './queries/list-establishment.ts'
import { listJobGroups } from './queries/list-job-groups.ts'
import { listOfficialProvinces } from './queries/list-official-provinces.ts'
import { listUnits } from './queries/list-units.ts'

/** The operations, with what the features above know to stand in the way of an end. */
export function organizationOperations(obstacles: Obstacles): readonly Operation[] {
  return [...unitOperations(obstacles), ...positionOperations(obstacles), ...GROUP_OPERATIONS]
}

function unitOperations(obstacles: Obstacles): readonly Operation[] {
  return [
    operation(API_ROUTES.listUnits, (ctx, { query }) => listUnits(ctx, query.on ?? ctx.today)),
    operation(API_ROUTES.createUnit, (ctx, { body }) => createUnit(ctx, body)),
    operation(API_ROUTES.changeUnit, (ctx, { params, body }) => editUnit(ctx, params.unitId, body)),
    operation(API_ROUTES.moveUnit, (ctx, { params, body }) => moveUnit(ctx, params.unitId, body)),
    operation(API_ROUTES.recordUnitFacts, (ctx, { params, body }) =>
      recordUnitFacts(ctx, params.unitId, body),
    ),
    operation(API_ROUTES.closeUnit, (ctx, { params, body }) =>
      endUnit(ctx, params.unitId, body, obstacles),
    ),
    operation(API_ROUTES.getUnitHistory, (ctx, { params }) => getUnitHistory(ctx, params.unitId)),
    operation(API_ROUTES.listOfficialProvinces, (ctx) => listOfficialProvinces(ctx)),
    operation(API_ROUTES.createOfficialUnits, (ctx, { params, body }) =>
      createOfficialUnits(ctx, params.code, body),
    ),
  ]
}

function positionOperations(obstacles: Obstacles): readonly Operation[] {
  return [
    operation(API_ROUTES.createPosition, (ctx, { body }) => createPosition(ctx, body)),
    operation(API_ROUTES.changePosition, (ctx, { params, body }) =>
      editPosition(ctx, params.positionId, body),
    ),
    operation(API_ROUTES.classifyPosition, (ctx, { params, body }) =>
      recordPositionTraits(ctx, params.positionId, body),
    ),
    operation(API_ROUTES.abolishPosition, (ctx, { params, body }) =>
      endPosition(ctx, params.positionId, body, obstacles),
    ),
    operation(API_ROUTES.getPositionHistory, (ctx, { params }) =>
      getPositionHistory(ctx, params.positionId),
    ),
  ]
}

const GROUP_OPERATIONS: readonly Operation[] = [
  operation(API_ROUTES.listJobGroups, (ctx) => listJobGroups(ctx)),
  operation(API_ROUTES.createJobGroup, (ctx, { body }) => createJobGroup(ctx, body)),
  operation(API_ROUTES.reviseJobGroup, (ctx, { params, body }) =>
    reviseJobGroup(ctx, params.jobGroupId, body),
  ),
  operation(API_ROUTES.removeJobGroup, (ctx, { params }) => removeJobGroup(ctx, params.jobGroupId)),
  operation(API_ROUTES.listEstablishment, (ctx, { params }) =>
    listEstablishment(ctx, params.unitId),
  ),
  operation(API_ROUTES.setEstablishment, (ctx, { params, body }) =>
    recordEstablishment(ctx, params.unitId, body),
  ),
]
