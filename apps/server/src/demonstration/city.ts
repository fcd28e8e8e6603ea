import { buildPlaces } from './city-places.ts'
import { type CitySeat, type CityUnit, seat, unit } from './city-unit.ts'

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
    [cityOffice(), ...otherBodies(), ...DEPARTMENTS.map(department), ...buildPlaces()],
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
      duties: ['organization-administrator', 'account-administrator', 'auditor'],
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
  return unit(
    'department',
    name,
    [
      seat(`Giám đốc ${name}`, 'head', DIRECTORS[name] ?? {}),
      seat(`Phó Giám đốc ${name}`, 'deputy'),
      seat(`Phó Giám đốc ${name}`, 'deputy'),
    ],
    divisions.map((division) =>
      unit('division', `Phòng ${division}`, [
        seat(`Trưởng phòng ${division}`, 'head'),
        seat(`Phó Trưởng phòng ${division}`, 'deputy'),
        seat('Chuyên viên', 'member', { sensitive: SENSITIVE.includes(division) }),
        seat('Chuyên viên', 'member'),
      ]),
    ),
  )
}

/** Divisions whose officials change places by rule: money, permits, land. */
const SENSITIVE: readonly string[] = ['Ngân sách', 'Cấp phép', 'Đất đai', 'Công chức, viên chức']

/** Directors whom the demonstration needs. Home Affairs keeps the personal files of the city. */
const DIRECTORS: Readonly<Record<string, Partial<CitySeat>>> = {
  'Sở Xây dựng': { holder: 'Hoàng Minh Đức', account: 'so.xaydung' },
  'Sở Nội vụ': {
    holder: 'Phan Thị Kim Ngân',
    account: 'so.noivu',
    duties: ['personnel-officer'],
  },
}
