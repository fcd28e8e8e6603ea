import type { ImportKind } from '@roviec/contract'
import type { CellReading, ImportTable } from './import-table.ts'
import { KIND_WORDS, RANK_WORDS, YES_NO_WORDS } from './choice-words.ts'
import { APPOINTMENTS, PEOPLE } from './people-columns.ts'

const UNIT_CODE = {
  as: 'code',
  max: 35,
  signs: /^[0-9A-Z]+(?:\.[0-9A-Z]+)*$/,
  capital: true,
} as const satisfies CellReading

const UNITS: ImportTable = {
  kind: 'units',
  sheetName: 'Đơn vị',
  sheetAliases: ['Don vi', 'Cơ quan', 'Tổ chức', 'Units'],
  columns: [
    {
      key: 'code',
      heading: 'Mã đơn vị',
      aliases: ['Mã định danh', 'Mã định danh điện tử', 'Mã ĐV', 'Unit code'],
      required: 'cell',
      reading: UNIT_CODE,
      example: 'H99.12',
      note: 'Mã định danh của đơn vị: chữ hoa không dấu và số, các phần cách nhau bằng dấu chấm. Mã quyết định dòng này nói về đơn vị nào.',
    },
    {
      key: 'name',
      heading: 'Tên đơn vị',
      aliases: ['Tên', 'Tên đầy đủ', 'Đơn vị', 'Unit name'],
      required: 'cell',
      reading: { as: 'text', max: 200 },
      example: 'Sở Nội vụ',
      note: 'Tên đầy đủ.',
    },
    {
      key: 'shortName',
      heading: 'Tên ngắn',
      aliases: ['Tên viết tắt', 'Viết tắt', 'Short name'],
      required: 'optional',
      reading: { as: 'text', max: 100 },
      example: 'SNV',
      note: 'Tên dùng trên biểu đồ, bảng hẹp. Để trống thì lấy tên đầy đủ.',
    },
    {
      key: 'kind',
      heading: 'Loại',
      aliases: ['Loại đơn vị', 'Loại hình', 'Kind'],
      required: 'cell',
      reading: { as: 'choice', words: KIND_WORDS },
      example: 'Sở, ban, ngành',
      note: 'Một trong các loại liệt kê ở trang “Ghi chú”.',
    },
    {
      key: 'parentCode',
      heading: 'Mã đơn vị cấp trên',
      aliases: ['Mã cấp trên', 'Đơn vị cấp trên', 'Trực thuộc', 'Mã đơn vị cha', 'Parent code'],
      required: 'column',
      reading: { as: 'text', max: 200 },
      example: 'H99',
      note: 'Để trống chỉ khi đơn vị đứng đầu cây tổ chức.',
    },
    {
      key: 'validFrom',
      heading: 'Từ ngày',
      aliases: ['Ngày thành lập', 'Ngày bắt đầu', 'Hiệu lực từ', 'From'],
      required: 'optional',
      reading: { as: 'date' },
      example: '01/07/2025',
      note: 'Ngày đầu tiên đơn vị hoạt động. Để trống thì lấy ngày nhập.',
    },
    {
      key: 'officialCode',
      heading: 'Mã hành chính',
      aliases: ['Mã ĐVHC', 'Mã đơn vị hành chính', 'Official code'],
      required: 'optional',
      reading: { as: 'official-code' },
      example: '',
      note: 'Mã trong Danh mục đơn vị hành chính, chỉ với tỉnh, thành phố, phường, xã, đặc khu.',
    },
    {
      key: 'population',
      heading: 'Dân số',
      aliases: ['Số dân', 'Population'],
      required: 'optional',
      reading: { as: 'count', max: 20_000_000 },
      example: '',
      note: 'Số người, chỉ với đơn vị hành chính.',
    },
  ],
}

const POSITIONS: ImportTable = {
  kind: 'positions',
  sheetName: 'Chức danh',
  sheetAliases: ['Chuc danh', 'Vị trí', 'Vị trí công tác', 'Positions'],
  columns: [
    {
      key: 'code',
      heading: 'Mã chức danh',
      aliases: ['Mã vị trí', 'Mã CD', 'Position code'],
      required: 'cell',
      reading: { as: 'code', max: 60 },
      example: 'SNV-GD',
      note: 'Mỗi mã là một ghế: năm chuyên viên là năm dòng với năm mã.',
    },
    {
      key: 'unitCode',
      heading: 'Mã đơn vị',
      aliases: ['Đơn vị', 'Mã định danh', 'Unit code'],
      required: 'cell',
      reading: { as: 'text', max: 200 },
      example: 'H99.12',
      note: 'Đơn vị có chức danh này.',
    },
    {
      key: 'title',
      heading: 'Tên chức danh',
      aliases: ['Chức danh', 'Chức vụ', 'Tên vị trí', 'Title'],
      required: 'cell',
      reading: { as: 'text', max: 200 },
      example: 'Giám đốc',
      note: '',
    },
    {
      key: 'rank',
      heading: 'Cấp',
      aliases: ['Cấp chức danh', 'Vai trò', 'Rank'],
      required: 'cell',
      reading: { as: 'choice', words: RANK_WORDS },
      example: 'Thủ trưởng',
      note: 'Thủ trưởng, Cấp phó hoặc Thành viên. Mỗi đơn vị có một thủ trưởng.',
    },
    {
      key: 'jobGroup',
      heading: 'Nhóm vị trí việc làm',
      aliases: ['Vị trí việc làm', 'Nhóm VTVL', 'Job group'],
      required: 'optional',
      reading: { as: 'text', max: 200 },
      example: '',
      note: 'Đúng tên một nhóm đã khai trong hệ thống.',
    },
    {
      key: 'sensitive',
      heading: 'Nhạy cảm',
      aliases: ['Vị trí nhạy cảm', 'Phải chuyển đổi', 'Sensitive'],
      required: 'optional',
      reading: { as: 'choice', words: YES_NO_WORDS },
      example: '',
      note: 'Có, nếu người giữ phải định kỳ chuyển đổi vị trí.',
    },
    {
      key: 'unpaid',
      heading: 'Không chuyên trách',
      aliases: ['Hoạt động không chuyên trách', 'Unpaid'],
      required: 'optional',
      reading: { as: 'choice', words: YES_NO_WORDS },
      example: '',
      note: 'Có, với thôn, tổ dân phố và người không hưởng lương ngân sách.',
    },
    {
      key: 'nonLocalRequired',
      heading: 'Không phải người địa phương',
      aliases: ['Bố trí người không phải địa phương', 'Non-local'],
      required: 'optional',
      reading: { as: 'choice', words: YES_NO_WORDS },
      example: '',
      note: 'Có, nếu người giữ không được là người địa phương.',
    },
    {
      key: 'termMonths',
      heading: 'Nhiệm kỳ (tháng)',
      aliases: ['Nhiệm kỳ', 'Số tháng nhiệm kỳ', 'Term months'],
      required: 'optional',
      reading: { as: 'count', min: 1, max: 600 },
      example: '60',
      note: 'Số tháng của một nhiệm kỳ.',
    },
    {
      key: 'duties',
      heading: 'Quyền kèm theo',
      aliases: [],
      required: 'optional',
      reading: { as: 'text', max: 1000 },
      exported: true,
      example: '',
      note: 'Chỉ để xem trong tệp xuất: quyền không được nhập từ tệp.',
    },
    {
      key: 'validFrom',
      heading: 'Từ ngày',
      aliases: ['Ngày bắt đầu', 'Hiệu lực từ', 'From'],
      required: 'optional',
      reading: { as: 'date' },
      example: '',
      note: 'Để trống thì lấy ngày đầu của đơn vị; với thủ trưởng mới của đơn vị đã có thủ trưởng thì lấy ngày sau ngày cuối của người trước.',
    },
  ],
}

/** The tables that can be brought in, in the order in which they are. */
export const IMPORT_TABLES: readonly ImportTable[] = [UNITS, POSITIONS, PEOPLE, APPOINTMENTS]

export function tableOf(kind: ImportKind): ImportTable {
  return IMPORT_TABLES.find((table) => table.kind === kind) ?? UNITS
}
