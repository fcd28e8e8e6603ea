/** How clear documents are, and which are nearly the same. */
export const documentQuality = {
  title: 'Chất lượng văn bản',
  subtitle: 'Văn bản đã ban hành, tính theo “6 rõ”',
  open: 'Chất lượng văn bản',
  views: 'Cách xem',
  scores: 'Điểm rõ',
  clearShare: 'Tỷ lệ điểm rõ',
  counts: (documents: number, tasks: number) => `${documents} văn bản, ${tasks} nhiệm vụ`,
  clearTasks: (clear: number, tasks: number) => `${clear} / ${tasks} nhiệm vụ rõ cả sáu điểm`,
  asWritten: 'Tính theo văn bản như khi đọc vào, trước khi mọi người trả lời các câu hỏi.',
  byPoint: 'Theo từng điểm',
  of: (clear: number, asked: number) => `${clear} / ${asked}`,
  trendByMonth: 'Tỷ lệ điểm rõ theo tháng ban hành, %',
  trendByQuarter: 'Tỷ lệ điểm rõ theo quý ban hành, %',
  trendPoint: (period: string, share: string, documents: number, tasks: number) =>
    `${period}: ${share}, ${documents} văn bản, ${tasks} nhiệm vụ`,
  trendNote: 'Kỳ có dưới 10 nhiệm vụ thì để trống.',
  trendEmpty: 'Chưa đủ số liệu để vẽ: cần từ 10 nhiệm vụ trong một tháng hoặc một quý.',
  few: 'ít việc',
  quarterOfYear: (quarter: number, year: number) => `Quý ${quarter}/${year}`,
  quarterLabel: (quarter: number, year: number) => `Q${quarter}/${String(year).slice(2)}`,
  byIssuer: 'Theo cơ quan ban hành',
  columns: {
    issuer: 'Cơ quan ban hành',
    documents: 'Văn bản',
    tasks: 'Nhiệm vụ',
    share: 'Tỷ lệ điểm rõ',
    clearTasks: 'Rõ cả sáu điểm',
    points: 'Từng điểm',
  },
  unknownIssuer: 'Chưa rõ cơ quan ban hành',
  fewDocuments: 'Dưới 3 văn bản: xếp theo tên, không so sánh',
  notRanked:
    'Cơ quan có từ 3 văn bản trở lên xếp theo tỷ lệ điểm rõ; ít hơn thì chưa đủ để so sánh. Con số nói về văn bản, không nói về người soạn. Chạm vào tên cơ quan để xem từng văn bản.',
  unscored: (count: number) =>
    `${count} kế hoạch đã ban hành chưa có điểm: nhập từ bảng, hoặc đọc trước khi có cách tính này.`,
  emptyTitle: 'Chưa có văn bản nào được tính',
  emptyText: 'Mỗi văn bản đưa vào và ban hành thành kế hoạch sẽ có điểm rõ ở đây.',
  copies: {
    title: 'Gần giống nhau',
    questionTitle: 'Câu hỏi cho đơn vị, không phải kết luận',
    question:
      'Hai văn bản có nhiệm vụ gần trùng lời. Có thể cùng dùng mẫu chung của thành phố, điều đó là chính đáng; cũng có thể chép mà chưa sửa cho hợp nơi mình. Hãy hỏi đơn vị trước khi nhận xét.',
    counts: (pairs: number, documents: number) => `${pairs} cặp trong ${documents} văn bản`,
    incomplete:
      'Có quá nhiều văn bản giống nhau để so hết; đây là những cặp giống nhau nhất tìm được.',
    alike: 'cụm từ chung',
    emptyTitle: 'Không có văn bản nào gần giống nhau',
    emptyText: (documents: number) =>
      `Đã so ${documents} văn bản đã ban hành. Cặp có từ một nửa số cụm từ trùng nhau sẽ hiện ở đây; số và ngày tháng không tính.`,
  },
}
