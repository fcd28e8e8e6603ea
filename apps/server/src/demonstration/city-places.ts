import { type CitySeat, type CityUnit, seat, unit } from './city-unit.ts'

const PLACES = [
  [
    'ward',
    [
      'Cầu Sen',
      'Bến Gạo',
      'Minh Tân',
      'Hà Thượng',
      'Đồng Sậy',
      'Chợ Đũi Mới',
      'Lò Vôi',
      'Vườn Trầu',
      'Tân Hà',
      'Sông Ngân',
    ],
  ],
  ['commune', ['Bãi Trầm', 'Suối Bàng', 'Gò Tre', 'Rạch Cát', 'Đồi Mơ', 'Láng Sen', 'Phú Hà']],
  ['special-zone', ['Hòn Mây']],
] as const

const NOUN = { ward: 'phường', commune: 'xã', 'special-zone': 'đặc khu' } as const

/** The wards, communes and the special zone. */
export function buildPlaces(): CityUnit[] {
  return PLACES.flatMap(([kind, names]) => names.map((name, index) => place(kind, name, index)))
}

function place(kind: (typeof PLACES)[number][0], name: string, index: number): CityUnit {
  const called = `${NOUN[kind]} ${name}`
  const economy = kind === 'ward' ? 'Kinh tế, Hạ tầng và Đô thị' : 'Kinh tế'
  const chair =
    name === 'Cầu Sen' ? { holder: 'Đặng Văn Phúc', account: 'phuong.causen' } : chairOf(name)
  const whole = unit(
    kind,
    upperFirst(called),
    [
      seat(`Chủ tịch UBND ${called}`, 'head', chair),
      seat(`Phó Chủ tịch UBND ${called}`, 'deputy'),
      seat(`Phó Chủ tịch UBND ${called}`, 'deputy', LEFT.includes(name) ? { state: 'left' } : {}),
    ],
    [
      unit('office', 'Văn phòng HĐND và UBND', [
        seat(`Chánh Văn phòng HĐND và UBND ${called}`, 'head', { duties: ['plan-clerk'] }),
        seat('Chuyên viên văn phòng', 'member', { duties: ['plan-clerk'] }),
      ]),
      unit('division', `Phòng ${economy}`, [
        seat(`Trưởng phòng ${economy}`, 'head', economyHeadOf(name)),
        seat(`Chuyên viên ${economy}`, 'member'),
      ]),
      unit('division', 'Phòng Văn hóa - Xã hội', [
        seat('Trưởng phòng Văn hóa - Xã hội', 'head'),
        seat('Chuyên viên Văn hóa - Xã hội', 'member'),
      ]),
      unit('service-centre', 'Trung tâm Phục vụ hành chính công', [
        seat(`Giám đốc Trung tâm Phục vụ hành chính công ${called}`, 'head'),
        seat('Công chức tiếp nhận', 'member'),
        seat('Công chức tiếp nhận', 'member'),
      ]),
      ...belowWard(kind, name),
    ],
  )
  return { ...whole, population: POPULATION[kind] + ((index * POPULATION_STEP) % POPULATION[kind]) }
}

/** Residents as a number of the right size: the city exists nowhere. */
const POPULATION = { ward: 42_000, commune: 18_500, 'special-zone': 6_200 } as const
const POPULATION_STEP = 7_350

/** The tier below the ward, shown where somebody would look for it first. */
function belowWard(kind: (typeof PLACES)[number][0], name: string): CityUnit[] {
  if (name !== 'Cầu Sen' && name !== 'Gò Tre') return []
  const [unitKind, noun, title] =
    kind === 'ward'
      ? (['neighbourhood', 'Khu phố', 'Trưởng khu phố'] as const)
      : (['neighbourhood', 'Ấp', 'Trưởng ấp'] as const)
  return [1, 2, 3].map((number) =>
    unit(unitKind, `${noun} ${number}`, [
      seat(`${title} ${number}`, 'head', {
        unpaid: true,
        ...(number === 3 && { state: 'vacant' }),
      }),
    ]),
  )
}

/** Where a deputy chair has gone to another post, and nobody has followed yet. */
const LEFT: readonly string[] = ['Vườn Trầu', 'Rạch Cát', 'Hòn Mây']

/** One commune waits for its chair: its tasks show as uncovered, never as silence. */
function chairOf(name: string): Partial<CitySeat> {
  if (name === 'Bãi Trầm') return { state: 'vacant' }
  return name === 'Suối Bàng' ? { state: 'acting' } : {}
}

function economyHeadOf(name: string): Partial<CitySeat> {
  if (name === 'Cầu Sen') return { holder: 'Lê Thị Hồng Nhung', account: 'kinhte.causen' }
  return name === 'Bến Gạo' ? { state: 'vacant' } : {}
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
