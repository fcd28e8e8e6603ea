import { addDays, isoDate, type IsoDate } from '@roviec/calendar'
import type { Unit } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { databaseRuns } from '../testing/database-runs.ts'
import { createWorld } from '../testing/world.ts'
import { listUnits } from './queries/list-units.ts'
import { addUnit, changeUnit, closeUnit, getUnitOn } from './repository.ts'
import { unitBelow } from './unit.ts'

const world = await createWorld()
afterAll(() => world.close())

const FIRST = isoDate('2026-01-01')
const DAYS = Array.from({ length: 12 }, (_, index) => addDays(FIRST, index))
const KINDS = ['department', 'ward', 'office', 'party-organ'] as const

type Act =
  | { readonly kind: 'create'; readonly parent: number | null; readonly on: number }
  | { readonly kind: 'rename'; readonly unit: number; readonly on: number; readonly name: string }
  | {
      readonly kind: 'move'
      readonly unit: number
      readonly on: number
      readonly to: number | null
    }
  | { readonly kind: 'close'; readonly unit: number; readonly on: number }

const index = fc.nat({ max: 7 })
const day = fc.nat({ max: DAYS.length - 1 })
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('create' as const),
        parent: fc.option(index),
        on: day,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('rename' as const),
        unit: index,
        on: day,
        name: fc.constantFrom('Á', 'Bà', 'Đa', 'Ô 2', 'Ô 10'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('move' as const),
        unit: index,
        on: day,
        to: fc.option(index),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('close' as const), unit: index, on: day }),
    },
  ),
  { minLength: 4, maxLength: 24 },
)

/** What a unit was on one day; the model keeps every day of every unit apart. */
interface Described {
  readonly parentId: string | null
  readonly name: string
}

/** The simple model: for each unit and day its description, or nothing while it does not exist. */
class Model {
  readonly ids: string[] = []
  readonly days = new Map<string, Map<IsoDate, Described>>()
  readonly lastChange = new Map<string, IsoDate>()
  readonly ended = new Set<string>()

  at(id: string, on: IsoDate): Described | undefined {
    return this.days.get(id)?.get(on)
  }

  describe(id: string, from: IsoDate, change: Partial<Described>): void {
    const own = this.days.get(id) ?? new Map<IsoDate, Described>()
    for (const on of DAYS.filter((candidate) => candidate >= from)) {
      own.set(on, { parentId: null, name: '', ...own.get(on), ...change })
    }
    this.days.set(id, own)
    this.lastChange.set(id, from)
  }

  isBelow(id: string, above: string, on: IsoDate): boolean {
    for (let at: string | null | undefined = id; at; at = this.at(at, on)?.parentId) {
      if (at === above) return true
    }
    return false
  }
}

/** What the model answers: the act is done, or why not. */
function decide(model: Model, act: Act): { id?: string; refused: boolean } {
  const on = DAYS[act.on] ?? FIRST
  if (act.kind === 'create') {
    const parent = act.parent === null ? null : model.ids[act.parent]
    if (parent === undefined) return { refused: true }
    const fits = parent === null || (model.at(parent, on) !== undefined && !model.ended.has(parent))
    if (!fits) return { refused: true }
    const id = newId()
    model.ids.push(id)
    model.describe(id, on, { parentId: parent, name: 'Mới' })
    return { id, refused: false }
  }
  const id = model.ids[act.unit]
  if (id === undefined || model.ended.has(id)) return { refused: true }
  if (on < (model.lastChange.get(id) ?? FIRST)) return { refused: true }
  if (act.kind === 'rename') {
    model.describe(id, on, { name: act.name })
    return { id, refused: false }
  }
  if (act.kind === 'close') {
    const after = DAYS.filter((candidate) => candidate > on)
    const isLeft = model.ids.some((other) =>
      after.some((candidate) => model.at(other, candidate)?.parentId === id),
    )
    if (isLeft) return { refused: true }
    for (const candidate of after) model.days.get(id)?.delete(candidate)
    model.ended.add(id)
    return { id, refused: false }
  }
  const to = act.to === null ? null : model.ids[act.to]
  if (to === undefined) return { refused: true }
  if (to !== null && to !== model.at(id, on)?.parentId) {
    const isThere = model.at(to, on) !== undefined && !model.ended.has(to)
    const since = DAYS.filter((candidate) => candidate >= on)
    if (!isThere || since.some((candidate) => model.isBelow(to, id, candidate))) {
      return { refused: true }
    }
  }
  model.describe(id, on, { parentId: to })
  return { id, refused: false }
}

/** Does the act for real; true when it was refused. */
async function perform(model: Model, act: Act, id: string | undefined): Promise<boolean> {
  const on = DAYS[act.on] ?? FIRST
  try {
    await world.inTenant(async (ctx) => {
      if (act.kind === 'create') {
        const parentId = act.parent === null ? null : (model.ids[act.parent] ?? newId())
        const parent = parentId === null ? null : await getUnitOn(ctx, parentId, on)
        if (parent?.validTo) throw new AppError('unit-ended', { on: parent.validTo })
        const kind = KINDS[(act.parent ?? 0) % KINDS.length] ?? 'office'
        const described = { kind, name: 'Mới', shortName: 'Mới', code: null }
        await addUnit(
          ctx,
          unitBelow(parent, id ?? newId(), { ...described, parentId, validFrom: on }),
        )
        return
      }
      const unitId = model.ids[act.unit] ?? newId()
      if (act.kind === 'rename') await changeUnit(ctx, unitId, { name: act.name }, on)
      if (act.kind === 'close') await closeUnit(ctx, unitId, on)
      if (act.kind === 'move') {
        const parentId = act.to === null ? null : (model.ids[act.to] ?? newId())
        await changeUnit(ctx, unitId, { parentId }, on)
      }
    })
    return false
  } catch (error) {
    if (error instanceof AppError) return true
    throw error
  }
}

test('whatever is created, renamed, moved and ended, the tree of each day is that of a simple model', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (given) => {
      await world.reset()
      const model = new Model()
      for (const act of given) {
        const { id, refused } = decide(model, act)
        expect([act, await perform(model, act, id)]).toEqual([act, refused])
      }
      for (const on of DAYS) await expectTree(model, on)
      await expectRowsAsLastVersions()
    }),
    { numRuns: databaseRuns(25) },
  )
}, 240_000)

async function expectTree(model: Model, on: IsoDate): Promise<void> {
  const { entries } = await world.inTenant((ctx) => listUnits(ctx, on))
  const described = (unit: Unit) => [unit.id, { parentId: unit.parentId, name: unit.name }]
  const wanted = model.ids.flatMap((id) => {
    const known = model.at(id, on)
    return known ? [[id, known]] : []
  })
  expect(new Map(entries.map((unit) => described(unit) as [string, Described]))).toEqual(
    new Map(wanted as [string, Described][]),
  )
  const seen = new Set<string>()
  for (const { id, parentId } of entries) {
    // A parent that comes first rules out cycles and orphans at once.
    expect(parentId === null || seen.has(parentId)).toBe(true)
    seen.add(id)
  }
}

async function expectRowsAsLastVersions(): Promise<void> {
  const rows = await world.owner(
    `SELECT u.id FROM organization.unit u
     JOIN LATERAL (
       SELECT * FROM organization.unit_version v
       WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id ORDER BY v.valid_from DESC LIMIT 1
     ) last ON true
     LEFT JOIN organization.unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
     WHERE u.tenant_id = $1 AND ((u.parent_id, u.name, u.kind, u.valid_to)
         IS DISTINCT FROM (last.parent_id, last.name, last.kind, last.valid_to)
       OR u.path <> coalesce(p.path, '{}') || u.id)`,
    [world.tenantId],
  )
  expect(rows).toEqual([])
}
