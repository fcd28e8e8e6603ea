import { BASIS_WORDS } from './choice-words.ts'
import type { CellReading, ImportTable } from './import-table.ts'

const STAFF_CODE = {
  as: 'code',
  max: 40,
  signs: /^[0-9A-Za-z][0-9A-Za-z./_-]*$/,
} as const satisfies CellReading

export const PEOPLE: ImportTable = {
  kind: 'people',
  sheetName: 'Người',
  sheetAliases: ['Nguoi', 'Cán bộ', 'Cán bộ, công chức', 'Nhân sự', 'People'],
  columns: [
    {
      key: 'staffCode',
      heading: 'Mã cán bộ',
      aliases: ['Mã CB', 'Mã công chức', 'Mã nhân viên', 'Mã CBCC', 'Staff code'],
      required: 'cell',
      reading: STAFF_CODE,
      example: 'CB00001',
      note: 'Mã quyết định đây là ai: hai người trùng tên có hai mã. Không dùng số định danh cá nhân.',
    },
    {
      key: 'fullName',
      heading: 'Họ và tên',
      aliases: ['Họ tên', 'Tên', 'Họ và tên khai sinh', 'Full name'],
      required: 'cell',
      reading: { as: 'text', max: 200 },
      example: 'Nguyễn Thị Hòa',
      note: '',
    },
    {
      key: 'bornOn',
      heading: 'Ngày sinh',
      aliases: ['Ngày tháng năm sinh', 'Sinh ngày', 'Born on'],
      required: 'optional',
      reading: { as: 'date' },
      personal: true,
      example: '06/05/1980',
      note: 'Ghi vào hồ sơ cá nhân; chỉ người được xem hồ sơ mới thấy. Chỉ cán bộ nhân sự phụ trách người này nhập được.',
    },
    {
      key: 'phone',
      heading: 'Điện thoại công vụ',
      aliases: ['Điện thoại', 'Số điện thoại', 'ĐT', 'Phone'],
      required: 'optional',
      reading: { as: 'phone' },
      example: '028 3812 3456',
      note: 'Số máy của cơ quan, hiện trong danh bạ. Định dạng ô là Văn bản để giữ số 0.',
    },
    {
      key: 'email',
      heading: 'Thư điện tử công vụ',
      aliases: ['Thư điện tử', 'Email', 'E-mail', 'Email công vụ'],
      required: 'optional',
      reading: { as: 'email' },
      example: 'hoa.nt@minhha.example',
      note: 'Địa chỉ công vụ, hiện trong danh bạ.',
    },
  ],
}

export const APPOINTMENTS: ImportTable = {
  kind: 'appointments',
  sheetName: 'Bổ nhiệm',
  sheetAliases: ['Bo nhiem', 'Phân công', 'Giữ chức', 'Appointments'],
  columns: [
    {
      key: 'positionCode',
      heading: 'Mã chức danh',
      aliases: ['Mã vị trí', 'Mã CD', 'Position code'],
      required: 'cell',
      reading: { as: 'code', max: 60 },
      example: 'SNV-GD',
      note: '',
    },
    {
      key: 'staffCode',
      heading: 'Mã cán bộ',
      aliases: ['Mã CB', 'Mã công chức', 'Cán bộ', 'Họ và tên', 'Staff code'],
      required: 'cell',
      reading: { as: 'text', max: 200 },
      example: 'CB00001',
      note: 'Ghi họ tên cũng được khi chỉ có một người tên đó; nên ghi mã.',
    },
    {
      key: 'basis',
      heading: 'Hình thức',
      aliases: ['Hình thức bổ nhiệm', 'Loại', 'Holding'],
      required: 'optional',
      reading: { as: 'choice', words: BASIS_WORDS },
      example: 'Giữ chức',
      note: 'Giữ chức, Phụ trách, Kiêm nhiệm hoặc Biệt phái. Để trống là Giữ chức. Người giữ hai chức danh thì chức danh sau là Kiêm nhiệm.',
    },
    {
      key: 'from',
      heading: 'Từ ngày',
      aliases: ['Ngày bổ nhiệm', 'Ngày bắt đầu', 'From'],
      required: 'cell',
      reading: { as: 'date' },
      example: '01/07/2025',
      note: '',
    },
    {
      key: 'to',
      heading: 'Đến ngày',
      aliases: ['Ngày kết thúc', 'Hết ngày', 'To'],
      required: 'optional',
      reading: { as: 'date' },
      example: '',
      note: 'Ngày cuối cùng; để trống khi chưa có.',
    },
    {
      key: 'decision',
      heading: 'Số quyết định',
      aliases: ['Quyết định', 'QĐ', 'Decision'],
      required: 'optional',
      reading: { as: 'text', max: 200 },
      example: '123/QĐ-UBND',
      note: '',
    },
  ],
}
