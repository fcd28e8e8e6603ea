import type { DelegationScope, OwnData } from '@roviec/contract'
import { type SheetCell, writeSpreadsheet } from '@roviec/interchange'
import type { OwnDataContent } from './own-data.ts'

/** The data of one person as a file that they can keep: JSON for programs, .xlsx to read. */
export async function writeOwnData(
  data: OwnDataContent,
  format: 'json' | 'xlsx',
): Promise<OwnData> {
  const bytes =
    format === 'json'
      ? Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8')
      : Buffer.from(await writeSpreadsheet(sheetsOf(data)))
  return {
    fileName: `du-lieu-cua-toi.${format}`,
    mediaType: MEDIA_TYPES[format],
    base64: bytes.toString('base64'),
  }
}

const MEDIA_TYPES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function sheetsOf({ person, file, seats, requests, openings, acts, ...rest }: OwnDataContent) {
  const about: SheetCell[][] = [
    ['Họ và tên', person.fullName],
    ['Mã cán bộ', person.staffCode],
    ['Điện thoại cơ quan', person.workPhone],
    ['Thư điện tử cơ quan', person.workEmail],
    ['Ngày sinh', file.birthOn],
    ['Quê quán (tỉnh, thành phố)', file.nativePlace],
    ['Trình độ', file.qualification && QUALIFICATIONS[file.qualification]],
    ['Chuyên ngành', file.qualificationField],
    ['Ngày vào ngành', file.serviceStartOn],
    ['Điện thoại riêng', file.privatePhone],
    ['Thư điện tử riêng', file.privateEmail],
    ['Lưu đến ngày', file.retainUntil],
  ]
  return [
    { name: 'Hồ sơ', head: ['Mục', 'Nội dung'], rows: about, columnWidths: [30, 50] },
    {
      name: 'Đào tạo, bồi dưỡng',
      head: ['Khóa học', 'Ngày', 'Số giờ'],
      rows: file.training.map(({ course, on, hours }) => [course, on, hours]),
      columnWidths: [50, 14, 10],
    },
    {
      name: 'Chức danh',
      head: ['Chức danh', 'Đơn vị', 'Từ ngày', 'Đến ngày'],
      rows: seats.map(({ title, unitName, from, to }) => [title, unitName, from, to]),
      columnWidths: [36, 36, 14, 14],
    },
    ...substitutionSheets(rest),
    {
      name: 'Yêu cầu về dữ liệu',
      head: ['Ngày nhận', 'Yêu cầu', 'Nội dung', 'Trả lời'],
      rows: requests.map((one) => [one.receivedOn, REQUESTS[one.kind], one.text, one.answer]),
    },
    {
      name: 'Ai đã mở hồ sơ',
      head: ['Lúc (giờ quốc tế)', 'Người mở', 'Mục đích'],
      rows: openings.map(({ at, fullName, purpose }) => [at, fullName, PURPOSES[purpose]]),
      columnWidths: [26, 30, 30],
    },
    {
      name: 'Số lần thao tác',
      head: ['Thao tác', 'Số lần'],
      rows: acts.map(({ action, count }) => [action, count]),
      columnWidths: [36, 10],
    },
  ]
}

function substitutionSheets({
  absences,
  delegations,
}: Pick<OwnDataContent, 'absences' | 'delegations'>) {
  return [
    {
      name: 'Vắng mặt',
      head: ['Từ ngày', 'Đến ngày', 'Vai trò', 'Người thay hoặc người vắng', 'Hủy lúc'],
      rows: absences.map((one) => [
        one.from,
        one.to,
        one.role === 'absent' ? 'Vắng mặt' : 'Thay người vắng',
        one.otherName,
        one.cancelledAt,
      ]),
      columnWidths: [14, 14, 20, 30, 26],
    },
    {
      name: 'Ủy quyền',
      head: [
        'Từ ngày',
        'Đến ngày',
        'Vai trò',
        'Người kia',
        'Chức danh',
        'Đơn vị',
        'Việc',
        'Căn cứ',
        'Rút lại lúc',
      ],
      rows: delegations.map((one) => [
        one.from,
        one.to,
        one.role === 'giver' ? 'Ủy quyền' : 'Được ủy quyền',
        one.otherName,
        one.title,
        one.unitName,
        one.scopes.map((scope) => SCOPES[scope]).join(', '),
        one.decision,
        one.withdrawnAt,
      ]),
      columnWidths: [14, 14, 16, 30, 30, 30, 40, 20, 26],
    },
  ]
}

const SCOPES: Readonly<Record<DelegationScope, string>> = {
  'sign-plans': 'ký kế hoạch',
  verify: 'xác nhận kết quả',
  report: 'báo cáo, nộp kết quả',
}

const QUALIFICATIONS = {
  secondary: 'Trung học phổ thông',
  vocational: 'Trung cấp',
  college: 'Cao đẳng',
  bachelor: 'Đại học',
  master: 'Thạc sĩ',
  doctor: 'Tiến sĩ',
} as const

const REQUESTS = {
  access: 'Xem dữ liệu',
  correction: 'Chỉnh sửa',
  erasure: 'Xoá dữ liệu',
  restriction: 'Hạn chế xử lý',
  lifting: 'Bỏ hạn chế xử lý',
} as const

const PURPOSES = {
  own: 'Tự xem',
  appointment: 'Xét bổ nhiệm, phân công',
  training: 'Đào tạo, bồi dưỡng',
  'data-request': 'Trả lời yêu cầu về dữ liệu',
  correction: 'Đối chiếu, chỉnh sửa',
  export: 'Tự tải về',
} as const
