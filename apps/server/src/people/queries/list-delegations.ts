import { type ApiRoutes, type Delegation, Id } from '@roviec/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { pageOf, parseCursor } from '../../platform/cursor.ts'
import { delegationState } from '../delegation.ts'
import { hasLeft } from '../person.ts'
import { canWithdraw } from '../policy.ts'
import { findHolders } from './find-holders.ts'

type Query = z.output<ApiRoutes['listDelegations']['query']>

const SortValues = z.tuple([z.iso.date(), Id])

/** Delegations, the one that ends last first: who does whose work is open to the whole tenant. */
export async function listDelegations(ctx: Context, query: Query) {
  const { positionId, personId, limit } = query
  const after = query.cursor === undefined ? null : parseCursor(query.cursor, SortValues)
  const rows = await selectDelegations(ctx)
    .$if(positionId !== undefined, (select) => select.where('d.position_id', '=', positionId ?? ''))
    .$if(personId !== undefined, (select) =>
      select.where((where) =>
        where.or([
          where('d.from_person_id', '=', personId ?? ''),
          where('d.to_person_id', '=', personId ?? ''),
        ]),
      ),
    )
    .$if(after !== null, (select) =>
      select.where((where) =>
        where(
          where.refTuple('d.valid_to', 'd.id'),
          '<',
          where.tuple((after?.[0] ?? '') as never, after?.[1] ?? ''),
        ),
      ),
    )
    .orderBy('d.valid_to', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.valid_to, row.id])
  const holders = await findHolders(
    ctx,
    page.entries.map((row) => row.position_id),
  )
  const entries = page.entries.map((row): Delegation => {
    const holder = holders.get(row.position_id)
    const isAnswering = holder?.personId === row.from_person_id && holder.holding === 'holder'
    const isGood =
      isAnswering && ![row.from_left_on, row.to_left_on].some((on) => hasLeft(on, ctx.today))
    const days = { from: row.valid_from, to: row.valid_to, withdrawnAt: row.withdrawn_at }
    const state = delegationState(days, ctx.today, isGood)
    const given = { positionId: row.position_id, fromPersonId: row.from_person_id }
    return {
      id: row.id,
      ...given,
      title: row.title,
      unitId: row.unit_id,
      unitName: row.unit_name,
      fromName: row.from_name,
      toPersonId: row.to_person_id,
      toName: row.to_name,
      scopes: row.scopes as Delegation['scopes'],
      from: row.valid_from,
      to: row.valid_to,
      decision: row.decision,
      state,
      canWithdraw: state !== 'over' && state !== 'withdrawn' && canWithdraw(ctx.actor, given),
    }
  })
  return { entries, nextCursor: page.nextCursor }
}

function selectDelegations(ctx: Context) {
  return ctx.db
    .selectFrom('people.delegation as d')
    .innerJoin('organization.public_position as p', (join) =>
      join.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.position_id'),
    )
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .innerJoin('people.person as giver', (join) =>
      join.onRef('giver.tenant_id', '=', 'd.tenant_id').onRef('giver.id', '=', 'd.from_person_id'),
    )
    .innerJoin('people.person as receiver', (join) =>
      join
        .onRef('receiver.tenant_id', '=', 'd.tenant_id')
        .onRef('receiver.id', '=', 'd.to_person_id'),
    )
    .select(['d.id', 'd.position_id', 'd.from_person_id', 'd.to_person_id', 'd.scopes'])
    .select(['d.valid_from', 'd.valid_to', 'd.decision', 'd.withdrawn_at'])
    .select(['p.title', 'p.unit_id', 'u.name as unit_name'])
    .select(['giver.full_name as from_name', 'receiver.full_name as to_name'])
    .select(['giver.left_on as from_left_on', 'receiver.left_on as to_left_on'])
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('u.tenant_id', '=', ctx.tenantId)
    .where('giver.tenant_id', '=', ctx.tenantId)
    .where('receiver.tenant_id', '=', ctx.tenantId)
}
