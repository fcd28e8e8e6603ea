/** What a tenant chooses for itself. */
export const settings = {
  title: 'Cấu hình',
  menu: 'Cấu hình',
  note: 'Lựa chọn chung của cả thành phố. Thay đổi có hiệu lực từ lúc lưu và được ghi vào nhật ký.',
  readOnly: 'Chỉ người quản trị tổ chức thay đổi được các lựa chọn này.',
  warnings: 'Cảnh báo',
  documents: 'Đọc văn bản',
  days: (max: number) => `Số ngày làm việc, từ 0 đến ${max}.`,
  dueSoon: 'Báo sắp đến hạn trước mấy ngày làm việc',
  dueSoonHint: 'Nhiệm vụ được đánh dấu và cảnh báo “Sắp đến hạn” từ ngày này.',
  notAccepted: 'Báo chưa tiếp nhận sau mấy ngày làm việc',
  notAcceptedHint: 'Tính từ ngày giao; hết ngày này mà chưa ai nhận thì có cảnh báo.',
  latePercent: 'Cảnh báo dự báo trễ từ khả năng (%)',
  latePercentHint:
    'Từ 50 đến 99. Số nhỏ cảnh báo sớm và nhiều hơn; số lớn cảnh báo ít và chắc hơn.',
  beforeDay: '“Trước ngày 15/12” là hạn đến hết ngày nào',
  beforeDayHint: 'Chỉ áp dụng cho văn bản đọc vào từ nay; hạn đã có không đổi.',
  beforeDays: { exclusive: 'Hết ngày 14/12 (ngày liền trước)', inclusive: 'Hết ngày 15/12' },
  checklist: 'Danh mục “6 rõ” dùng để đọc văn bản',
  checklistHint:
    'Hai danh mục chính thức khác nhau một điểm. Văn bản đã đọc giữ điểm theo danh mục lúc đó.',
  checklists: {
    '2025': '2025: người, việc, trách nhiệm, sản phẩm, thời gian, thẩm quyền',
    '2024': '2024: người, việc, trách nhiệm, thời gian, hiệu quả, sản phẩm',
  },
  exportCorrections: 'Tải mọi chỗ đã sửa so với máy đọc (.jsonl)',
  withText: 'Tệp chỉnh sửa sau khi đọc có kèm lời văn bản',
  withTextHint:
    'Tệp này dùng để cải tiến bộ đọc. Bỏ chọn thì tệp chỉ còn loại chỗ sửa, không có lời của văn bản.',
  wrongNumber: (min: number, max: number) => `Hãy ghi số nguyên từ ${min} đến ${max}.`,
  saved: 'Đã lưu cấu hình.',
  undo: 'Bỏ thay đổi',
}
