import { isPhraseAt, PhraseSet, type Word } from './split-words.ts'

/** What the work must yield, by its noun, with its place among the words. */
export interface FoundProduct {
  readonly start: number
  readonly end: number
}

/**
 * The product a sentence names: the noun that a making verb leads to ("lập danh sách", "trình dự
 * thảo Quyết định", "ban hành Kế hoạch"), else the report that is to be made.
 */
export function findProduct(words: readonly Word[], from: number): FoundProduct | null {
  for (let index = from; index < words.length; index++) {
    const verb = MAKING.lengthAt(words, index)
    if (verb === 0 || isNounAt(words, index, verb)) continue
    const product = findNoun(words, index + verb)
    if (product !== null) return product
  }
  return findReport(words, from)
}

const MAKING = new PhraseSet(
  `xây dựng; ban hành; lập; trình; soạn thảo; dự thảo; hoàn thiện; hoàn thành; gửi; nộp; tham mưu; phê duyệt;
   bổ sung; sửa đổi; điều chỉnh; cập nhật; xuất bản; biên soạn; công bố; ký; ký kết; thiết kế; in; đề xuất;
   thiết lập; bố trí; có; thẩm định; số hóa; công khai; niêm yết`
    .split(';')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim()),
)

const NOUNS = new PhraseSet(
  `báo cáo; kế hoạch; đề án; dự án; chương trình; phương án; danh sách; danh mục; quyết định; nghị quyết;
   nghị định; thông tư; chỉ thị; tờ trình; dự thảo; quy chế; quy định; quy trình; hướng dẫn; văn bản; biên bản;
   công văn; hồ sơ; cơ sở dữ liệu; bộ tiêu chí; bộ chỉ số; nền tảng; phần mềm; hệ thống; tài liệu; lịch trực;
   thông báo; hợp đồng; kịch bản; bản đồ; sổ tay; đề cương; dự toán; luật; pháp lệnh; cơ chế; chính sách;
   quy hoạch; chiến lược; tiêu chuẩn; quy chuẩn; mô hình; cổng thông tin; trang thông tin; đường dây nóng;
   bảng tổng hợp; phiếu; nội quy; bản cam kết; giấy chứng nhận; thỏa thuận; công trình; dự thảo báo cáo; tin bài`
    .split(';')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim()),
)

const AWAITING = new PhraseSet(['sau khi', 'trước khi', 'khi', 'kể từ khi', 'ngay khi', 'nếu'])

const NOUN_WORDS_AHEAD = 7

function findNoun(words: readonly Word[], from: number): FoundProduct | null {
  const limit = Math.min(words.length, from + NOUN_WORDS_AHEAD)
  for (let index = from; index < limit; index++) {
    const first = words[index]
    if (first === undefined || /[;:.]/.test(first.gap)) return null
    // "trình sau khi Luật có hiệu lực": what is awaited is not what is made.
    if (AWAITING.lengthAt(words, index) > 0) return null
    if (first.lower === 'luật' && words[index - 1]?.lower === 'pháp') continue
    const length = NOUNS.lengthAt(words, index)
    const last = words[index + length - 1]
    if (length > 0 && last !== undefined) return { start: first.start, end: last.end }
  }
  return null
}

// "sở xây dựng", "quy định của pháp luật": words of making inside a name or a noun.
function isNounAt(words: readonly Word[], index: number, length: number): boolean {
  const [word, next] = [words[index], words[index + length]]
  if (word === undefined || next === undefined) return true
  if (word.lower === 'có') return next.isCapital || !/^(?:kế|báo|văn|phương)$/u.test(next.lower)
  return word.isCapital && index > 0 && words[index - 1]?.isCapital === true
}

function findReport(words: readonly Word[], from: number): FoundProduct | null {
  for (let index = from; index < words.length; index++) {
    if (!isPhraseAt(words, index, 'báo cáo')) continue
    const [first, last, next] = [words[index], words[index + 1], words[index + 2]]
    if (first === undefined || last === undefined || next?.lower === 'viên') continue
    return { start: first.start, end: last.end }
  }
  return null
}
