import { isoDate } from '@roviec/calendar'
import type { Contact, DirectorySeat, TreeUnit } from '@roviec/contract'
import { fakeId } from './fake-ids.ts'

const makeContact = (change: Partial<Contact> = {}): Contact => ({
  personId: fakeId(900),
  fullName: 'Trần Văn Bình',
  holding: 'holder',
  workPhone: '0236 3812 345',
  workEmail: 'binh@minhha.example',
  ...change,
})

export const makeTreeUnit = (change: Partial<TreeUnit> = {}): TreeUnit => ({
  id: fakeId(801),
  parentId: null,
  kind: 'city',
  block: 'government',
  name: 'Thành phố Minh Hà',
  shortName: 'Minh Hà',
  code: null,
  counts: { seats: 4, filled: 4, acting: 0, uncovered: 0 },
  head: { positionId: fakeId(850), title: 'Chủ tịch', answers: makeContact() },
  ...change,
})

export const makeSeat = (change: Partial<DirectorySeat> = {}): DirectorySeat => ({
  positionId: fakeId(860),
  unitId: fakeId(803),
  unitName: 'Phường Bến Gạo',
  title: 'Trưởng phòng Kinh tế',
  rank: 'head',
  answers: makeContact(),
  vacantSince: null,
  ...change,
})

const inCity = (id: number, change: Partial<TreeUnit>): TreeUnit =>
  makeTreeUnit({ id: fakeId(id), parentId: fakeId(801), ...change })

/** A city with a department, its division, and two wards; one ward has nobody at its head. */
export const SMALL_CITY: readonly TreeUnit[] = [
  makeTreeUnit(),
  inCity(802, { kind: 'department', name: 'Sở Xây dựng', shortName: 'Sở Xây dựng' }),
  inCity(803, {
    kind: 'ward',
    name: 'Phường Bến Gạo',
    shortName: 'Bến Gạo',
    counts: { seats: 5, filled: 3, acting: 1, uncovered: 1 },
    head: { positionId: fakeId(853), title: 'Chủ tịch UBND phường', answers: null },
  }),
  inCity(804, {
    kind: 'ward',
    name: 'Phường Cầu Sen',
    shortName: 'Cầu Sen',
    head: {
      positionId: fakeId(854),
      title: 'Chủ tịch UBND phường',
      answers: makeContact({ fullName: 'Lê Thị Hoa', holding: 'acting' }),
    },
  }),
  makeTreeUnit({
    id: fakeId(805),
    parentId: fakeId(802),
    kind: 'division',
    name: 'Phòng Hạ tầng kỹ thuật',
    shortName: 'Phòng Hạ tầng',
    counts: { seats: 6, filled: 5, acting: 0, uncovered: 1 },
  }),
]

export const TODAY_OF_TREE = isoDate('2026-11-21')
