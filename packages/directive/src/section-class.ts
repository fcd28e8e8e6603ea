/**
 * What a section is about, by the words of its title: `work` gives orders; `aims` says what for;
 * `account` tells how things stand; `means` says who pays; `view` holds principles, and in damaged
 * copies orders too.
 */
export type SectionClass = 'work' | 'aims' | 'view' | 'account' | 'means'

const CLASSES: readonly (readonly [SectionClass, RegExp])[] = [
  [
    'work',
    /nhiệm vụ|giải pháp|tổ chức thực hiện|tổ chức chỉ đạo|phân công|trách nhiệm|biện pháp|nội dung thực hiện|nội dung công việc|công việc|tiến độ|triển khai|lộ trình|hoạt động|kiến nghị|yêu cầu các|thực hiện như/iu,
  ],
  [
    'account',
    /tình hình|kết quả|đánh giá|hạn chế|tồn tại|nguyên nhân|bài học|ưu điểm|khuyết điểm|bối cảnh|thực trạng|sự cần thiết|nhận định|phạm vi|đối tượng|căn cứ|khái niệm|quy mô|tên đề án|thành phần|thời gian, địa điểm|khen thưởng|hiệu lực|ý kiến thảo luận|ý kiến phát biểu|thảo luận|diễn biến/iu,
  ],
  ['means', /kinh phí|nguồn vốn|nguồn lực tài chính|dự toán/iu],
  ['aims', /mục đích|mục tiêu|yêu cầu|chỉ tiêu|ý nghĩa|phương châm|định hướng/iu],
  ['view', /quan điểm|nguyên tắc|tư tưởng chỉ đạo/iu],
]

const TITLE_WORDS_LENGTH = 160

/** The class of a section by its title; null when the title does not tell. */
export function classifySection(title: string): SectionClass | null {
  const head = title.slice(0, TITLE_WORDS_LENGTH)
  if (LOOKS_BACK.test(head)) return 'account'
  for (const [name, words] of CLASSES) {
    const found = words.exec(head)
    if (found === null) continue
    // A heading names its class early; a long sentence may mention "kết quả" anywhere.
    if (found.index <= 45 || head.length <= 60) return name
  }
  return null
}

// "Đánh giá tình hình hoạt động" looks back, though "hoạt động" alone promises work.
const LOOKS_BACK =
  /^(?:về |những |công tác )?(?:đánh giá )?(?:chung )?(?:về )?(?:tình hình|kết quả đạt|kết quả hoạt|kết quả thực|thực trạng|ưu điểm|hạn chế|tồn tại|khó khăn|thuận lợi)/iu
