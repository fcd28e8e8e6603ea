import type { Unit } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unitsQuery } from './api.ts'
import { FoldedMark } from './folded-mark.tsx'

/** Kinds whose names say little without the unit above: every ward has its economic division. */
const NEEDS_PARENT: ReadonlySet<Unit['kind']> = new Set([
  'office',
  'division',
  'service-centre',
  'neighbourhood',
  'residential-group',
])

interface UnitPlaceProps {
  readonly unitId: string
  readonly unitName: string
  readonly search?: string | undefined
  readonly className?: string | undefined
}

/** A unit by name, with the one above where the name alone would not tell which it is. */
export function UnitPlace({ unitId, unitName, search = '', className }: UnitPlaceProps) {
  const { data: units = [] } = useQuery(unitsQuery)
  const unit = units.find(({ id }) => id === unitId)
  const above =
    unit !== undefined && NEEDS_PARENT.has(unit.kind)
      ? units.find(({ id }) => id === unit.parentId)
      : undefined
  const words = above === undefined ? unitName : `${unitName}, ${above.name}`
  return (
    <Link to="/to-chuc/don-vi/$unitId" params={{ unitId }} className={className}>
      <FoldedMark text={words} search={search} />
    </Link>
  )
}
