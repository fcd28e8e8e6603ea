import type { CreatePosition, CreateUnit } from '@roviec/contract'

/** A unit of the demonstration city, with the seats in it and the units inside it. */
export interface CityUnit {
  readonly kind: CreateUnit['kind']
  readonly name: string
  readonly shortName: string
  readonly seats: readonly CitySeat[]
  readonly inside: readonly CityUnit[]
}

export interface CitySeat {
  readonly title: string
  readonly rank: CreatePosition['rank']
  readonly duties: NonNullable<CreatePosition['duties']>
  /** A name that the demonstration needs; others are invented. */
  readonly holder?: string
  /** `acting`: somebody stands in. `vacant`: nobody answers for the seat. */
  readonly state: 'held' | 'acting' | 'vacant'
  /** The account that signs in as this seat's holder. */
  readonly account?: string
}

const seat = (
  title: string,
  rank: CitySeat['rank'],
  more: Partial<Omit<CitySeat, 'title' | 'rank'>> = {},
): CitySeat => ({ title, rank, duties: [], state: 'held', ...more })

const unit = (
  kind: CityUnit['kind'],
  name: string,
  seats: readonly CitySeat[],
  inside: readonly CityUnit[] = [],
): CityUnit => ({ kind, name, shortName: shortNameOf(name), seats, inside })

const DEPARTMENTS: readonly (readonly [name: string, divisions: readonly string[]])[] = [
  ['Sở Nội vụ', ['Tổ chức, biên chế', 'Công chức, viên chức', 'Văn thư, lưu trữ']],
  ['Sở Tài chính', ['Ngân sách', 'Đầu tư', 'Quản lý công sản']],
  ['Sở Xây dựng', ['Hạ tầng', 'Cấp phép', 'Quản lý nhà']],
  ['Sở Nông nghiệp và Môi trường', ['Đất đai', 'Môi trường', 'Thủy lợi']],
  ['Sở Khoa học và Công nghệ', ['Chuyển đổi số', 'Công nghệ', 'Bưu chính, viễn thông']],
  ['Sở Tư pháp', ['Văn bản', 'Hộ tịch', 'Bổ trợ tư pháp']],
  ['Sở Công Thương', ['Thương mại', 'Công nghiệp', 'Năng lượng']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['Văn hóa', 'Thể thao', 'Du lịch']],
  ['Sở Y tế', ['Nghiệp vụ y', 'Nghiệp vụ dược', 'Bảo trợ xã hội']],
  ['Sở Giáo dục và Đào tạo', ['Mầm non, tiểu học', 'Trung học', 'Kế hoạch, tài chính']],
]

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

/** Thành phố Minh Hà, which exists nowhere: about 400 seats in departments, wards and communes. */
export function buildCity(): CityUnit {
  return unit('city', 'Thành phố Minh Hà', [], [partyCommittee(), peoplesCommittee()])
}

function partyCommittee(): CityUnit {
  const branch = (name: string, head: string) =>
    unit('office', name, [
      seat(head, 'head'),
      seat(`Phó ${head}`, 'deputy'),
      seat('Chuyên viên', 'member'),
    ])
  return unit(
    'party-committee',
    'Thành ủy Minh Hà',
    [
      seat('Bí thư Thành ủy', 'head', { holder: 'Trần Hữu Nghĩa' }),
      seat('Phó Bí thư Thường trực Thành ủy', 'deputy', { holder: 'Lương Thị Thu Vân' }),
    ],
    [
      branch('Ban Tổ chức Thành ủy', 'Trưởng Ban Tổ chức Thành ủy'),
      branch('Ban Tuyên giáo và Dân vận Thành ủy', 'Trưởng Ban Tuyên giáo và Dân vận Thành ủy'),
      branch('Ủy ban Kiểm tra Thành ủy', 'Chủ nhiệm Ủy ban Kiểm tra Thành ủy'),
      unit('office', 'Văn phòng Thành ủy', [
        seat('Chánh Văn phòng Thành ủy', 'head'),
        seat('Chuyên viên Văn phòng Thành ủy', 'member', {
          duties: ['plan-clerk'],
          holder: 'Châu Ngọc Oanh',
          account: 'vanphong.thanhuy',
        }),
      ]),
    ],
  )
}

function peoplesCommittee(): CityUnit {
  return unit(
    'peoples-committee',
    'Ủy ban nhân dân Thành phố',
    [
      seat('Chủ tịch UBND Thành phố', 'head', { holder: 'Phạm Quốc Việt', account: 'chutich' }),
      seat('Phó Chủ tịch UBND Thành phố phụ trách đô thị', 'deputy'),
      seat('Phó Chủ tịch UBND Thành phố phụ trách kinh tế', 'deputy'),
      seat('Phó Chủ tịch UBND Thành phố phụ trách văn hóa, xã hội', 'deputy'),
    ],
    [cityOffice(), ...otherBodies(), ...DEPARTMENTS.map(department), ...PLACES.flatMap(places)],
  )
}

function cityOffice(): CityUnit {
  return unit('office', 'Văn phòng UBND Thành phố', [
    seat('Chánh Văn phòng UBND Thành phố', 'head', {
      holder: 'Vũ Đình Khang',
      account: 'chanhvanphong',
      duties: ['plan-clerk', 'auditor'],
    }),
    seat('Phó Chánh Văn phòng UBND Thành phố', 'deputy'),
    seat('Chuyên viên Văn phòng UBND Thành phố', 'member', {
      holder: 'Đỗ Thùy Linh',
      account: 'vanthu',
      duties: ['plan-clerk'],
    }),
    seat('Quản trị hệ thống', 'member', {
      holder: 'Cao Minh Đạt',
      account: 'quantri',
      duties: ['organization-administrator', 'auditor'],
    }),
  ])
}

function otherBodies(): CityUnit[] {
  return [
    unit('department', 'Công an Thành phố', [
      seat('Giám đốc Công an Thành phố', 'head'),
      seat('Phó Giám đốc Công an Thành phố', 'deputy'),
      seat('Đội trưởng Đội Dữ liệu', 'member'),
    ]),
    unit('department', 'Thanh tra Thành phố', [
      seat('Chánh Thanh tra Thành phố', 'head', { state: 'acting' }),
      seat('Phó Chánh Thanh tra Thành phố', 'deputy'),
      seat('Thanh tra viên', 'member'),
    ]),
  ]
}

function department([name, divisions]: (typeof DEPARTMENTS)[number]): CityUnit {
  const isWorks = name === 'Sở Xây dựng'
  return unit(
    'department',
    name,
    [
      seat(
        `Giám đốc ${name}`,
        'head',
        isWorks ? { holder: 'Hoàng Minh Đức', account: 'so.xaydung' } : {},
      ),
      seat(`Phó Giám đốc ${name}`, 'deputy'),
      seat(`Phó Giám đốc ${name}`, 'deputy'),
    ],
    divisions.map((division) =>
      unit('division', `Phòng ${division}`, [
        seat(`Trưởng phòng ${division}`, 'head'),
        seat(`Phó Trưởng phòng ${division}`, 'deputy'),
        seat('Chuyên viên', 'member'),
        seat('Chuyên viên', 'member'),
      ]),
    ),
  )
}

function places([kind, names]: (typeof PLACES)[number]): CityUnit[] {
  return names.map((name) => place(kind, name))
}

function place(kind: (typeof PLACES)[number][0], name: string): CityUnit {
  const called = `${NOUN[kind]} ${name}`
  const economy = kind === 'ward' ? 'Kinh tế, Hạ tầng và Đô thị' : 'Kinh tế'
  const chair =
    name === 'Cầu Sen' ? { holder: 'Đặng Văn Phúc', account: 'phuong.causen' } : chairOf(name)
  return unit(
    kind,
    upperFirst(called),
    [
      seat(`Chủ tịch UBND ${called}`, 'head', chair),
      seat(`Phó Chủ tịch UBND ${called}`, 'deputy'),
      seat(`Phó Chủ tịch UBND ${called}`, 'deputy'),
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
    ],
  )
}

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

function shortNameOf(name: string): string {
  return name.replace(/^(Phường|Xã|Đặc khu) /u, '').slice(0, 100)
}
