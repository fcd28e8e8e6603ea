import { isoDate } from '@roviec/calendar'
import type { Appointment, Delegation, Person, PositionHistory } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

export const makeAppointment = (change: Partial<Appointment> = {}): Appointment => ({
  id: fakeId(700),
  personId: fakeId(900),
  fullName: 'Trần Văn Bình',
  staffCode: 'MH0324',
  holding: 'holder',
  basis: 'appointment',
  from: isoDate('2026-01-01'),
  to: null,
  decision: '12/QĐ-UBND',
  endDecision: null,
  cancelledAt: null,
  cancelReason: null,
  actions: [],
  ...change,
})

export const makePositionHistory = (
  change: Partial<PositionHistory['position']> = {},
): PositionHistory => ({
  position: {
    id: fakeId(860),
    unitId: fakeId(803),
    unitName: 'Phường Bến Gạo',
    title: 'Trưởng phòng Kinh tế',
    rank: 'head',
    duties: [],
    code: 'KT-01',
    jobGroup: { id: fakeId(70), name: 'Lãnh đạo, quản lý' },
    sensitive: true,
    nonLocalRequired: false,
    termMonths: 60,
    unpaid: false,
    validFrom: isoDate('2025-07-01'),
    validTo: null,
    ...change,
  },
  endDecision: null,
  versions: [
    {
      validFrom: isoDate('2025-07-01'),
      validTo: null,
      unitId: fakeId(803),
      unitName: 'Phường Bến Gạo',
      title: 'Trưởng phòng Kinh tế',
      rank: 'head',
      decision: null,
    },
  ],
  predecessors: [],
  successors: [],
})

export const makeDelegation = (change: Partial<Delegation> = {}): Delegation => ({
  id: fakeId(750),
  positionId: fakeId(860),
  title: 'Trưởng phòng Kinh tế',
  unitId: fakeId(803),
  unitName: 'Phường Bến Gạo',
  fromPersonId: fakeId(900),
  fromName: 'Trần Văn Bình',
  toPersonId: fakeId(901),
  toName: 'Lê Thị Hoa',
  scopes: ['verify'],
  from: isoDate('2026-11-01'),
  to: isoDate('2026-12-31'),
  decision: '40/UQ',
  state: 'valid',
  canWithdraw: false,
  ...change,
})

export const makePerson = (change: Partial<Person> = {}): Person => ({
  id: fakeId(900),
  fullName: 'Trần Văn Bình',
  staffCode: 'MH0324',
  workPhone: '0236 3812 345',
  workEmail: 'binh@minhha.example',
  leftOn: null,
  seats: [],
  version: 3,
  formerSeats: [],
  comingSeats: [],
  absences: [],
  abilities: [],
  ...change,
})
