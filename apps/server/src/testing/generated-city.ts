import { addDays, isoDate, type IsoDate } from '@roviec/calendar'
import type { SheetCell } from '@roviec/interchange'
import { inventName } from '../demonstration/people-names.ts'
import { type Random, seededRandom } from '../demonstration/seeded-random.ts'
import type { Sheets } from './imports-world.ts'

/** How large a city is; the same numbers make the same city on every machine. */
export interface GeneratedCitySize {
  readonly seed: number
  readonly wards: number
  readonly departments: number
  readonly people: number
}

export const WHOLE_CITY: GeneratedCitySize = {
  seed: 168,
  wards: 168,
  departments: 20,
  people: 50_000,
}

const FIRST_DAY = isoDate('2025-07-01')
const day = (on: IsoDate): SheetCell => ({ kind: 'date', on })

/** Units, seats, people and appointments of an invented city, as the rows of a file. */
export function generateCity(size: GeneratedCitySize): Sheets {
  const random = seededRandom(size.seed)
  const units = unitsOf(size, random)
  const seats = seatsOf(units, size)
  const people = peopleOf(size, random)
  return {
    'Đơn vị': [UNIT_HEAD, ...units.map(unitRow)],
    'Chức danh': [POSITION_HEAD, ...seats.map(seatRow)],
    Người: [PEOPLE_HEAD, ...people.map(({ cells }) => cells)],
    'Bổ nhiệm': [APPOINTMENT_HEAD, ...appointmentsOf(seats, people, random)],
  }
}

const UNIT_HEAD = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Tên ngắn',
  'Loại',
  'Mã đơn vị cấp trên',
  'Từ ngày',
  'Mã hành chính',
  'Dân số',
]
const POSITION_HEAD = [
  'Mã chức danh',
  'Mã đơn vị',
  'Tên chức danh',
  'Cấp',
  'Nhạy cảm',
  'Không chuyên trách',
  'Từ ngày',
]
const PEOPLE_HEAD = ['Mã cán bộ', 'Họ và tên', 'Điện thoại công vụ', 'Thư điện tử công vụ']
const APPOINTMENT_HEAD = [
  'Mã chức danh',
  'Mã cán bộ',
  'Hình thức',
  'Từ ngày',
  'Đến ngày',
  'Số quyết định',
]

interface GeneratedUnit {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly parent: string | null
  readonly officialCode: string | null
  readonly population: number | null
}

/** Inside every ward. */
const WARD_PARTS = [
  ['Đảng ủy', 'Cấp ủy'],
  ['Hội đồng nhân dân', 'Hội đồng nhân dân'],
  ['Ủy ban Mặt trận Tổ quốc', 'Mặt trận và đoàn thể'],
  ['Văn phòng', 'Văn phòng'],
  ['Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng'],
  ['Phòng Văn hóa - Xã hội', 'Phòng'],
  ['Trung tâm Phục vụ hành chính công', 'Trung tâm phục vụ hành chính công'],
] as const
const FIELDS = [
  'Nội vụ',
  'Tài chính',
  'Xây dựng',
  'Y tế',
  'Tư pháp',
  'Công Thương',
  'Khoa học',
] as const

function unitsOf({ wards, departments }: GeneratedCitySize, random: Random): GeneratedUnit[] {
  const plain = { officialCode: null, population: null }
  const units: GeneratedUnit[] = []
  const add = (unit: Partial<GeneratedUnit> & Pick<GeneratedUnit, 'code' | 'name' | 'kind'>) =>
    units.push({ ...plain, shortName: unit.name.slice(0, 60), parent: 'H99', ...unit })
  add({ code: 'H99', name: 'Thành phố Minh Hà', kind: 'Thành phố', parent: null })
  for (let index = 1; index <= departments; index += 1) {
    const field = `${FIELDS[index % FIELDS.length]} ${index}`
    const code = `H99.S${index}`
    add({ code, name: `Sở ${field}`, kind: 'Sở, ban, ngành' })
    for (let part = 1; part <= 6; part += 1) {
      const name = `Phòng chuyên môn ${part}, Sở ${field}`
      add({ code: `${code}.P${part}`, name, kind: 'Phòng', parent: code })
    }
  }
  for (let index = 1; index <= wards; index += 1) {
    const code = `H99.${index}`
    const name = `Phường Minh Hà ${index}`
    const population = 20_000 + Math.floor(random() * 60_000)
    const officialCode = String(90_000 + index)
    add({ code, name, kind: 'Phường', officialCode, population })
    WARD_PARTS.forEach(([title, kind], part) =>
      add({ code: `${code}.${part + 1}`, name: `${title} ${name}`, kind, parent: code }),
    )
  }
  return units
}

function unitRow(unit: GeneratedUnit): readonly SheetCell[] {
  const { code, name, shortName, kind, parent, officialCode, population } = unit
  return [code, name, shortName, kind, parent, day(FIRST_DAY), officialCode, population]
}

interface GeneratedSeat {
  readonly code: string
  readonly unit: string
  readonly title: string
  readonly rank: string
  readonly isSensitive: boolean
}

/** About as many seats as people, and a few more: some are always free. */
function seatsOf(units: readonly GeneratedUnit[], { people }: GeneratedCitySize): GeneratedSeat[] {
  const perUnit = Math.ceil((people * 1.03) / units.length)
  return units.flatMap(({ code, name }) =>
    Array.from({ length: perUnit }, (_, index): GeneratedSeat => {
      const seat = { code: `${code}-${index + 1}`, unit: code, isSensitive: index % 9 === 4 }
      if (index === 0) return { ...seat, title: `Trưởng ${name}`.slice(0, 200), rank: 'Thủ trưởng' }
      if (index < 3) return { ...seat, title: `Phó trưởng thứ ${index}`, rank: 'Cấp phó' }
      return { ...seat, title: `Chuyên viên ${index - 2}`, rank: 'Thành viên' }
    }),
  )
}

function seatRow({ code, unit, title, rank, isSensitive }: GeneratedSeat): readonly SheetCell[] {
  return [code, unit, title, rank, isSensitive ? 'Có' : null, null, day(FIRST_DAY)]
}

interface GeneratedPerson {
  readonly code: string
  readonly cells: readonly SheetCell[]
}

function peopleOf({ people }: GeneratedCitySize, random: Random): GeneratedPerson[] {
  return Array.from({ length: people }, (_, index) => {
    const code = `CB${String(index + 1).padStart(6, '0')}`
    const phone = random() < 0.3 ? `028 3${String(index).padStart(7, '0')}` : null
    const email = `${code.toLowerCase()}@minhha.example`
    return { code, cells: [code, inventName(random), phone, email] }
  })
}

/**
 * Each person in a seat. Of the seats that stay free some are acted in by the person next door, and
 * some people hold a second seat concurrently.
 */
function appointmentsOf(
  seats: readonly GeneratedSeat[],
  people: readonly GeneratedPerson[],
  random: Random,
): (readonly SheetCell[])[] {
  const rows: (readonly SheetCell[])[] = []
  const free = seats.length - people.length
  let next = 0
  let left = free
  for (const [index, { code }] of seats.entries()) {
    const from = addDays(FIRST_DAY, Math.floor(random() * 400))
    const stays = left > 0 && random() < left / (seats.length - index)
    const person = people[next]
    if (stays || person === undefined) {
      left -= 1
      const other = people[next - 1]
      if (other === undefined || random() < 0.4) continue
      const basis = random() < 0.5 ? 'Phụ trách' : 'Kiêm nhiệm'
      rows.push([code, other.code, basis, day(from), null, `${index}/QĐ-UBND`])
      continue
    }
    next += 1
    rows.push([code, person.code, 'Giữ chức', day(from), null, `${index}/QĐ-UBND`])
  }
  return rows
}
