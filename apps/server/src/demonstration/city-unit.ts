import type { CreatePosition, CreateUnit } from '@roviec/contract'
import type { Context } from '../platform/context.ts'

/** Runs one command in a transaction of its own, as the system. */
export type RunCommand = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

/** A unit of the demonstration city, with the seats in it and the units inside it. */
export interface CityUnit {
  readonly kind: CreateUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly seats: readonly CitySeat[]
  readonly inside: readonly CityUnit[]
  readonly population?: number
}

export interface CitySeat {
  readonly title: string
  readonly rank: CreatePosition['rank']
  readonly duties: NonNullable<CreatePosition['duties']>
  /** Below the ward: no post of the civil service. */
  readonly unpaid?: boolean
  /** A post whose holder changes by rule (Decree 59/2019/NĐ-CP). */
  readonly sensitive?: boolean
  /** A name that the demonstration needs; others are invented. */
  readonly holder?: string
  /** `acting`: somebody stands in. `vacant`: nobody ever sat there. `left`: the holder has gone. */
  readonly state: 'held' | 'acting' | 'vacant' | 'left'
  /** The account that signs in as this seat's holder. */
  readonly account?: string
}

/** A seat that is held and has no duty unless told otherwise. */
export function seat(
  title: string,
  rank: CitySeat['rank'],
  more: Partial<Omit<CitySeat, 'title' | 'rank'>> = {},
): CitySeat {
  return { title, rank, duties: [], state: 'held', ...more }
}

/** A unit with its seats and the units inside it. */
export function unit(
  kind: CityUnit['kind'],
  name: string,
  seats: readonly CitySeat[],
  inside: readonly CityUnit[] = [],
): CityUnit {
  return { kind, name, shortName: shortNameOf(name), seats, inside }
}

function shortNameOf(name: string): string {
  return name.replace(/^(Phường|Xã|Đặc khu) /u, '').slice(0, 100)
}
