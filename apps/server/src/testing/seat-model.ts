import type { AppointmentBasis } from '@roviec/contract'
import type { SeatCommand } from './seat-command.ts'

// The rules about people in seats once more, day by day on sets of day numbers, written without a
// look at the code that they check. An appointment without end lasts until the horizon.

export const HORIZON = 90
export const TODAY = 20

export interface ModelAppointment {
  readonly seat: number
  readonly person: number
  readonly basis: AppointmentBasis
  days: Set<number>
  absence: ModelAbsence | null
  home: ModelAppointment | null
  secondment: ModelAppointment | null
}

interface ModelAbsence {
  readonly person: number
  readonly deputy: number
  days: Set<number>
}

class Refused extends Error {}
const refuseWhen = (wrong: boolean) => {
  if (wrong) throw new Refused()
}

export class SeatModel {
  appointments: ModelAppointment[] = []
  absences: ModelAbsence[] = []
  /** The last days of seats that were abolished. */
  readonly #closed = new Map<number, number>()

  /** Whether the command is allowed; one that is not changes nothing. */
  apply(command: SeatCommand, target: ModelAppointment | ModelAbsence | null): boolean {
    const before = structuredClone({ a: this.appointments, b: this.absences })
    try {
      this.#act(command, target)
      this.appointments = this.appointments.filter(({ days }) => days.size > 0)
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.appointments = before.a
      this.absences = before.b
      return false
    }
  }

  /** Who answers for a seat on a day, and who holds it; null is nobody. */
  answer(seat: number, day: number): { answers: number | null; holds: number | null } {
    const valid = this.appointments.filter((one) => one.seat === seat && one.days.has(day))
    const holds = valid.find((one) => !acts(one))?.person ?? null
    return { answers: valid.find(acts)?.person ?? holds, holds }
  }

  #act(command: SeatCommand, target: ModelAppointment | ModelAbsence | null): void {
    if (command.kind === 'appoint') {
      this.#seat({ ...command, days: daysOf(command.from, command.length) })
    } else if (command.kind === 'absence') this.#leave(command)
    else if (command.kind === 'close') this.#close(command.seat, command.lastDay)
    else if (command.kind === 'endAbsence') this.#comeBack(target as ModelAbsence, command.lastDay)
    else this.#change(command, target as ModelAppointment)
  }

  #change(
    command: Extract<SeatCommand, { kind: 'end' | 'importEnd' | 'cancel' | 'move' | 'second' }>,
    one: ModelAppointment,
  ): void {
    refuseWhen(one.absence !== null)
    if (command.kind === 'cancel') {
      refuseWhen(this.appointments.some(({ home }) => home === one))
      this.#cut(one, first(one) - 1)
    } else if (command.kind === 'importEnd') {
      refuseWhen(one.basis === 'secondment' || command.lastDay === last(one))
      const deputies = this.appointments.filter((other) => this.#standsIn(other, one))
      refuseWhen(!acts(one) && deputies.some((other) => first(other) > command.lastDay))
      this.#end(one, command.lastDay)
    } else if (command.kind === 'end') this.#end(one, command.lastDay)
    else if (command.kind === 'move') {
      refuseWhen(!isOwn(one))
      this.#end(one, command.from - 1)
      this.#seat({ ...one, seat: command.seat, days: daysOf(command.from, command.length) })
    } else this.#lend(one, command)
  }

  #seat(wanted: Pick<ModelAppointment, 'seat' | 'person' | 'basis' | 'days'>): ModelAppointment {
    const made = { ...wanted, absence: null, home: null, secondment: null }
    refuseWhen(made.days.size === 0 || last(made) > this.#lastOf(made.seat))
    refuseWhen(!acts(made) && this.#isAway(made.person, made.days))
    this.#requireFree(made)
    refuseWhen(
      isMain(made) &&
        this.appointments.some(
          (other) =>
            other.person === made.person &&
            other.seat !== made.seat &&
            isMain(other) &&
            meet(other, made),
        ),
    )
    this.appointments.push(made)
    return made
  }

  #requireFree(wanted: Pick<ModelAppointment, 'seat' | 'person' | 'basis' | 'days'>): void {
    refuseWhen(!this.#isFree(wanted))
  }

  #isFree(wanted: Pick<ModelAppointment, 'seat' | 'person' | 'basis' | 'days'>): boolean {
    return !this.appointments.some(
      (other) =>
        other !== wanted &&
        other.seat === wanted.seat &&
        meet(other, wanted) &&
        (acts(other) === acts(wanted) || other.person === wanted.person),
    )
  }

  #lastOf(seat: number): number {
    return this.#closed.get(seat) ?? HORIZON
  }

  #isAway(person: number, days: Set<number>): boolean {
    return this.absences.some(
      (one) => one.person === person && last(one) >= TODAY && meet(one, { days }),
    )
  }

  #standsIn(other: ModelAppointment, one: ModelAppointment): boolean {
    return other.absence?.person === one.person && other.seat === one.seat && meet(other, one)
  }

  #end(one: ModelAppointment, lastDay: number): void {
    refuseWhen(last(one) < HORIZON && (last(one) < TODAY || last(one) <= lastDay))
    refuseWhen(lastDay < first(one))
    this.#cut(one, lastDay)
  }

  /** Takes away the days after one, and with them what hangs on them. */
  #cut(one: ModelAppointment, lastDay: number): void {
    const lost = new Set([...one.days].filter((day) => day > lastDay))
    const end = last(one)
    one.days = one.days.difference(lost)
    for (const other of this.appointments) {
      const standsIn = other.absence?.person === one.person && other.seat === one.seat
      if (!acts(one) && standsIn) other.days = other.days.difference(lost)
      if (other.secondment === one && acts(other)) other.days = other.days.difference(lost)
    }
    if (one.basis === 'secondment' && one.home) this.#giveBack(one, one.home, { lost, end })
  }

  #giveBack(
    one: ModelAppointment,
    home: ModelAppointment,
    { lost, end }: { lost: Set<number>; end: number },
  ): void {
    const { back, days, isNew } = this.#theirsAgain(one, home, { lost, end })
    if (days.size === 0) return
    refuseWhen(this.#isAway(one.person, lost))
    back.days = back.days.union(days)
    this.#requireFree(back)
    if (isNew) this.appointments.push(back)
  }

  #theirsAgain(
    one: ModelAppointment,
    home: ModelAppointment,
    { lost, end }: { lost: Set<number>; end: number },
  ) {
    const after = this.appointments.find(
      (other) => other.secondment === one && !acts(other) && first(other) === end + 1,
    )
    const back = after ?? { ...home, days: new Set<number>(), secondment: one }
    const days = new Set([...lost].filter((day) => day <= this.#lastOf(home.seat)))
    return { back, days, isNew: !after }
  }

  #close(seat: number, lastDay: number): void {
    const inSeat = this.appointments.filter((one) => one.seat === seat)
    refuseWhen(this.#closed.has(seat) || inSeat.some((one) => first(one) > lastDay))
    this.#closed.set(seat, lastDay)
    const ended = inSeat.map((one) => {
      const cut = { lost: new Set([...one.days].filter((day) => day > lastDay)), end: last(one) }
      one.days = one.days.difference(cut.lost)
      return { one, ...cut }
    })
    for (const { one, lost, end } of ended) {
      if (one.basis !== 'secondment' || !one.home || lost.size === 0) continue
      for (const other of this.appointments) {
        if (other.secondment === one && acts(other)) other.days = other.days.difference(lost)
      }
      const { back, days, isNew } = this.#theirsAgain(one, one.home, { lost, end })
      const own = back.days
      back.days = own.union(days)
      if (days.size === 0 || !this.#isFree(back)) {
        back.days = own
        continue
      }
      if (isNew) this.appointments.push(back)
      this.#standInAt(
        back,
        ended.filter((other) => other.one.absence?.person === one.person),
      )
    }
  }

  #standInAt(
    home: ModelAppointment,
    deputies: readonly { one: ModelAppointment; lost: Set<number> }[],
  ): void {
    for (const { one, lost } of deputies) {
      const standing = { ...one, seat: home.seat, days: lost.intersection(home.days) }
      const isCovered = this.appointments.some(
        (other) => other.seat === home.seat && acts(other) && meet(other, standing),
      )
      if (standing.days.size > 0 && !isCovered) this.appointments.push(standing)
    }
  }

  #lend(home: ModelAppointment, command: Extract<SeatCommand, { kind: 'second' }>): void {
    const days = daysOf(command.from, command.length)
    refuseWhen(!isOwn(home) || command.seat === home.seat || command.acting === home.person)
    refuseWhen(this.absences.some((one) => one.person === home.person && meet(one, { days })))
    refuseWhen(days.size === 0 || !days.isSubsetOf(home.days) || days.size === home.days.size)
    const end = Math.max(...days)
    const back = new Set([...home.days].filter((day) => day > end))
    const kept = new Set([...home.days].filter((day) => day < command.from))
    home.days = kept.size > 0 ? kept : back

    const lent = this.#seat({ ...home, seat: command.seat, basis: 'secondment', days })
    lent.home = home
    if (kept.size === 0) home.secondment = lent
    else if (back.size > 0) this.appointments.push({ ...home, days: back, secondment: lent })
    if (command.acting === null) return
    const acting = { seat: home.seat, person: command.acting, basis: 'acting' as const, days }
    this.#seat(acting).secondment = lent
  }

  #leave(command: Extract<SeatCommand, { kind: 'absence' }>): void {
    const { person, deputy } = command
    const days = daysOf(command.from, command.length)
    refuseWhen(days.size === 0 || person === deputy)
    refuseWhen(this.absences.some((one) => meet(one, { days }) && one.person === person))
    refuseWhen(this.absences.some((one) => meet(one, { days }) && one.person === deputy))
    const own = this.appointments.filter((one) => one.person === person && meet(one, { days }))
    refuseWhen(own.some((one) => one.absence !== null))
    const seats = own.filter(
      (one) => !acts(one) && (command.seat === null || one.seat === command.seat),
    )
    refuseWhen(seats.length === 0)
    const absence = { person, deputy, days }
    this.absences.push(absence)
    for (const held of seats) {
      const covered = held.days.intersection(days)
      const standing = { seat: held.seat, person: deputy, basis: 'deputising' as const }
      this.#requireFree({ ...standing, days: covered })
      const links = { absence, home: null, secondment: null }
      this.appointments.push({ ...standing, days: covered, ...links })
    }
  }

  #comeBack(absence: ModelAbsence, lastDay: number | null): void {
    refuseWhen(Math.max(...absence.days) < TODAY)
    refuseWhen(lastDay !== null && !(absence.days.has(lastDay) && absence.days.has(lastDay + 1)))
    const stays = (day: number) => lastDay !== null && day <= lastDay
    absence.days = new Set([...absence.days].filter(stays))
    for (const one of this.appointments) {
      if (one.absence === absence) one.days = new Set([...one.days].filter(stays))
    }
    this.absences = this.absences.filter(({ days }) => days.size > 0)
  }
}

export const first = ({ days }: { days: ReadonlySet<number> }) => Math.min(...days)
const last = ({ days }: { days: ReadonlySet<number> }) => Math.max(...days)
export const acts = ({ basis }: Pick<ModelAppointment, 'basis'>) =>
  basis === 'acting' || basis === 'deputising'
const isOwn = ({ basis }: ModelAppointment) => basis === 'appointment' || basis === 'concurrent'
const isMain = ({ basis }: ModelAppointment) => basis === 'appointment' || basis === 'secondment'
const meet = (a: { days: Set<number> }, b: { days: Set<number> }) => !a.days.isDisjointFrom(b.days)

function daysOf(from: number, length: number | null): Set<number> {
  const to = length === null ? HORIZON : from + length - 1
  return new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index))
}
