import type { AppointmentBasis, CreatePosition, CreateUnit } from '@roviec/contract'

type Words<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>

/** Kinds of units as offices write them; the first word is the one that is written. */
export const KIND_WORDS = {
  city: ['Thành phố', 'Thành phố trực thuộc trung ương'],
  province: ['Tỉnh'],
  'party-committee': ['Cấp ủy', 'Đảng ủy', 'Thành ủy', 'Tỉnh ủy', 'Đảng bộ'],
  'party-organ': ['Cơ quan đảng', 'Ban đảng', 'Cơ quan tham mưu của đảng'],
  'peoples-council': ['Hội đồng nhân dân', 'HĐND'],
  'peoples-committee': ['Ủy ban nhân dân', 'UBND'],
  department: ['Sở, ban, ngành', 'Sở', 'Ban', 'Ngành', 'Cơ quan ngang sở'],
  'front-union': ['Mặt trận và đoàn thể', 'Mặt trận', 'Đoàn thể', 'Mặt trận Tổ quốc'],
  ward: ['Phường'],
  commune: ['Xã'],
  'special-zone': ['Đặc khu'],
  office: ['Văn phòng'],
  division: ['Phòng', 'Phòng, ban', 'Bộ phận', 'Phòng chuyên môn'],
  'public-service-unit': ['Đơn vị sự nghiệp', 'Đơn vị sự nghiệp công lập', 'Trung tâm', 'Trường'],
  'service-centre': ['Trung tâm phục vụ hành chính công', 'Trung tâm PVHCC', 'Một cửa'],
  neighbourhood: ['Khu phố', 'Thôn', 'Ấp', 'Khu dân cư'],
  'residential-group': ['Tổ dân phố', 'Tổ nhân dân'],
} as const satisfies Words<CreateUnit['kind']>

export const RANK_WORDS = {
  head: ['Thủ trưởng', 'Người đứng đầu', 'Cấp trưởng', 'Trưởng'],
  deputy: ['Cấp phó', 'Phó', 'Phó thủ trưởng'],
  member: ['Thành viên', 'Nhân viên', 'Chuyên viên', 'Công chức'],
} as const satisfies Words<CreatePosition['rank']>

export const YES_NO_WORDS = {
  yes: ['Có', 'Yes', 'x', 'true', '1', 'đúng'],
  no: ['Không', 'No', 'false', '0', 'sai'],
} as const satisfies Words<'yes' | 'no'>

/** How somebody comes to a seat; standing in for somebody who is away is not brought in. */
export type ImportedBasis = Exclude<AppointmentBasis, 'deputising'>

export const BASIS_WORDS = {
  appointment: ['Giữ chức', 'Bổ nhiệm', 'Chính thức', 'Bầu', 'Phân công'],
  acting: ['Phụ trách', 'Quyền', 'Tạm quyền', 'Giao quyền', 'Giao phụ trách'],
  concurrent: ['Kiêm nhiệm', 'Kiêm'],
  secondment: ['Biệt phái'],
} as const satisfies Words<ImportedBasis>
