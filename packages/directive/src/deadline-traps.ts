import type { CalendarAtom } from './calendar-atoms.ts'
import type { DeadlineContext } from './deadline-candidate.ts'

/**
 * Whether the words around a date say that it is something else than a deadline: the date of a
 * cited document, of a meeting that was held, of birth; the day until which figures count or a
 * permit is valid; the days by which a case is told from others; a term of office.
 */
export function isTrap(
  head: string,
  after: string,
  first: CalendarAtom,
  context: DeadlineContext,
): boolean {
  if (ALWAYS.some((pattern) => pattern.test(head))) return true
  if (!context.isCell && REMAINS.test(after)) return true
  if (first.kind === 'year' && !context.isCell && OF_YEAR.test(head)) return true
  if (first.kind === 'day' && !STRONG.test(head)) {
    if (OF_SOMETHING.some((pattern) => pattern.test(head))) return true
    if (/^\s(?:của|do)\s/u.test(after) && RECEIVED.test(head)) return true
    if (/^\s(?:của|do)\s/u.test(after) && /số\s[^,;.]{1,60}$/u.test(head)) return true
  }
  return first.kind === 'year' && !context.isCell && LABEL.test(head)
}

// "Từ nay đến hết năm chỉ còn 2 tháng": how much is left, not until when.
const REMAINS = /^\s(?:chỉ\s(?:còn|khoảng)|còn\s(?:lại|gần|khoảng|hơn|rất|nhiều|\d))(?!\p{L})/iu
// "ngân sách địa phương năm 2026", "trong danh mục hoàn thành vào năm 2030": the year tells which.
const OF_YEAR =
  /(?:ngân sách|kinh phí|vốn|dự toán|nguồn thu)(?:\s(?!trong|đến|tới|từ|hết|trước|vào|hoàn|xong|thực|triển)\p{L}{1,8}){0,4}\s$|(?<!\p{L})(?:trong|thuộc)\s(?:các\s)?(?:danh mục|chương trình|đề án|quy hoạch)(?:\s(?!trong)[^\s,;:]{1,20}){1,12}\s(?:vào|đến|tới)\s$/iu

const STRONG =
  /(?:trước|chậm nhất|muộn nhất|đến|tới|hoàn thành|hạn)(?:\s(?:là|vào|hết|ngày|khi)){0,4}\s?$/iu

const OF_SOMETHING: readonly RegExp[] = [
  // A document's number in front of the date, or its name: the date is the document's.
  /\d{1,5}[\p{L}]?(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d/&.-]{1,30}[^.;]{0,90}$/u,
  /(?:Nghị quyết|Quyết định|Chỉ thị|Luật|Bộ luật|Pháp lệnh|Nghị định|Thông tư|Công văn|Công điện|Kế hoạch|Kết luận|Thông báo|Tờ trình|Quy định|Hướng dẫn|Báo cáo|Hiến pháp|Giấy mời|[Vv]ăn bản|[Tt]hông báo|[Bb]iên bản|[Cc]ông văn)(?:\s[^,.;:]{0,90})?,?\s(?:ngày\s)?$/u,
  /(?:ban hành|ký|thông qua|thành lập|sinh|họp|phát hành|công bố|cấp|diễn ra|khai mạc|lập|nhận)\s(?:ngày|vào ngày|từ ngày)\s?$/iu,
  /(?<!\p{L})(?:sinh|đề|được\s(?:ký|cấp|ban hành|sửa đổi|bổ sung|thành lập|công nhận|phê duyệt)|sửa đổi, bổ sung|(?:hợp đồng|biên bản|thỏa thuận)\s[^,.;]{0,40}ký)\s(?:vào\s)?(?:ngày\s)?$/iu,
  /(?<!\p{L})(?:tại|trong|sau|từ)\s(?:các\s)?(?:cuộc|buổi|phiên|hội nghị|kỳ họp|đại hội|lễ)[^,.;:]{0,90}(?:ngày\s|sáng\s|chiều\s)?$/iu,
  // "căn cứ kết quả ngày 1/5/2026": the date of what the work rests on.
  /(?<!\p{L})(?:căn cứ|trên cơ sở|dựa (?:trên|vào))\s(?:vào\s)?(?:các\s)?(?:kết quả|số liệu|ý kiến|kết luận|đề nghị|đề xuất|biên bản|tình hình|báo cáo|danh sách)(?:\s(?!trình|gửi|báo|hoàn|tổng|xong|trước|đến)\p{L}{1,8}){0,6}\s(?:ngày\s)?$/iu,
  /kỷ niệm\s(?:lần thứ\s)?\d{1,3}\snăm[^.;]{0,120}$/iu,
]

// "đơn nhận ngày 5/1 của công dân": when the paper came in, not when it is to be answered.
const RECEIVED =
  /(?<!\p{L})(?:đơn|thư|đơn thư|hồ sơ|kiến nghị|phản ánh|khiếu nại|tố cáo|văn bản|đề nghị|tờ trình|báo cáo)(?:\s\p{L}{1,7}){0,4}\s(?:nhận|nộp|gửi|lập|viết)\s(?:được\s)?(?:vào\s)?(?:ngày\s)?$/iu

const THING =
  '(?:hồ sơ|dự án|trường hợp|văn bản|công trình|hộ|hộ dân|hộ gia đình|người|đối tượng|vụ việc|đơn thư|đơn|khoản|nhà ở|thửa đất|cán bộ|nhiệm vụ|thủ tục)'

/** These win over "trước", "đến" and "từ". */
const ALWAYS: readonly RegExp[] = [
  /(?<!\p{L})(?:có giá trị|giá trị sử dụng|giấy phép có thời hạn|thời hạn (?:giữ|bổ nhiệm|hiệu lực|sử dụng|thuê))[^.;,]{0,50}$/iu,
  /(?<!\p{L})(?:tính|số liệu|dữ liệu|thống kê|lũy kế|kỳ báo cáo|kỳ số liệu|chốt)\s(?:[\p{L}\s]{0,30}\s)?(?:từ|đến|tới|hết)\s(?:hết\s)?(?:ngày\s)?$/iu,
  // "không để thiếu hàng trong dịp Tết": the time of the harm, not of the work.
  /(?<!\p{L})không\sđể\s(?:(?!hoàn thành|báo cáo|gửi|trình|tổ chức)[^.;:]){2,120}\s(?:trong|vào|dịp)\s[^.;:,]{0,40}$/iu,
  // "nêu trong phương hướng, nhiệm vụ từ nay đến tháng 6": the stretch that a plan covers.
  /(?:phương hướng|kế hoạch|chương trình)(?:,?\s(?:và\s)?(?:nhiệm vụ|giải pháp|công tác|hoạt động)){0,3}\stừ\snay\s(?:cho\s)?(?:đến|tới)\s(?:hết\s|cuối\s|ngày\s){0,2}$/iu,
  /\d\stuổi\s[^,.;]{0,20}$/iu,
  new RegExp(
    `${THING}(?:\\s\\p{L}{1,7}){0,4}\\s(?:(?:được|đã)\\s\\p{L}{1,7}(?:\\s\\p{L}{1,7})?|phát sinh|cư trú|sinh sống|tiếp nhận|thụ lý)\\s(?:từ\\s|kể\\s)?(?:trước|từ|sau|đến)\\s(?:ngày\\s)?$`,
    'iu',
  ),
]

const LABEL =
  /(?:nhiệm kỳ|khóa|niên khóa|năm học|niên độ|vụ|kỳ họp|giai đoạn|thời kỳ|tầm nhìn|định hướng)\s(?:từ\s)?(?:năm\s)?(?:đến\s)?(?:năm\s)?$/iu
