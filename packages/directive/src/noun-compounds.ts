import { PhraseSet, type Word } from './split-words.ts'

/**
 * Whether a verb, with the words behind it, is part of a noun after all: "tổ chức đảng", "cấp ủy",
 * "thu nhập". `index` is the first word behind the verb.
 */
export function isPartOfNoun(verb: string, sentence: readonly Word[], index: number): boolean {
  if (verb === 'cho') return true
  const nouns = NOUN_AFTER.get(verb)
  if (nouns === undefined || sentence[index]?.gap !== ' ') return false
  const isEvent = verb === 'tổ chức' && EVENTS.lengthAt(sentence, index) > 0
  return !isEvent && nouns.lengthAt(sentence, index) > 0
}

// "tổ chức hội nghị" is an order although "tổ chức hội" names bodies.
const EVENTS = new PhraseSet(
  listPhrases(
    'hội nghị; hội thảo; hội thi; hội chợ; hội thao; hội diễn; hội đàm; hội họp; hội trại',
  ),
)

const NOUNS: Readonly<Record<string, string>> = {
  'tổ chức': `chính trị; chính quyền; chính phủ; đảng; xã hội; hội; đoàn thể; đoàn viên; đoàn thanh; tín dụng;
    khoa học; hành chính; hành nghề; cơ sở; cơ quan; cá nhân; kinh tế; kinh doanh; phi; quốc tế; bộ máy; và cá;
    và cơ; và đơn; và công; và hoạt; có liên; có thẩm; có chức; có tư; có trách; có nhu; trong nước; trong hệ;
    trong và; này; tôn giáo; nhà nước; công đoàn; công lập; công nghệ; thành viên; sự nghiệp; trực thuộc;
    pháp chế; pháp nhân; hữu quan; liên quan; khác; quần chúng; cán bộ`,
  cấp: `ủy; xã; huyện; tỉnh; trên; dưới; thành; cơ; có; trung; phường; quận; vụ; phòng; ngành; bách; độ; thẩm;
    lãnh; sở; mình; nào; đó; bộ; phó; trưởng`,
  'thông tin': 'và; truyền; cơ; liên',
  'quy định': 'của; tại; này; hiện; pháp; về',
  'quyết định': 'số; này; của',
  'báo cáo': 'số; này; viên',
  chi: 'bộ; cục; nhánh; hội; đoàn; phí; tiết; ủy; trả',
  thu: 'chi; nhập; hút; gom; hồi',
  tiếp: 'theo; đó; dân; nhận; tục; thu; cận; giáp; sau',
  mở: 'rộng; đầu',
  trực: 'tiếp; thuộc; tuyến; quan',
  nhập: 'khẩu; học; cảnh; ngũ',
  trao: 'đổi',
  dịch: 'vụ; bệnh; tễ; tả',
  làm: 'cơ sở; việc',
  giảm: 'nghèo; nhẹ',
  tăng: 'trưởng',
  khám: 'chữa; bệnh',
  rút: 'kinh',
  họp: 'báo',
  'hình thành': 'phố',
  'công bố': 'trí',
  nhận: 'thức; định; xét',
  đặt: 'ra',
  lấy: 'nước',
  phát: 'triển; thanh; huy; hiện; động; sinh; hành',
  chọn: 'lọc',
  bỏ: 'qua',
  đóng: 'góp; quân',
  khen: 'thưởng',
  gọi: 'chung; tắt; là',
  nuôi: 'trồng',
  lưu: 'trữ; thông; hành; ý',
  thay: 'đổi; mặt; vì',
  'phản ánh': 'của',
  quay: 'lại',
  'tiến hành': 'chính',
  giữ: 'chức; vai; vị',
  tạo: 'thành',
  'phụ trách': 'công tác; lĩnh vực; các; kế; đội',
  'có ý kiến': 'của; cho rằng',
}

const NOUN_AFTER: ReadonlyMap<string, PhraseSet> = new Map(
  Object.entries(NOUNS).map(([verb, nouns]) => [verb, new PhraseSet(listPhrases(nouns))]),
)

function listPhrases(list: string): string[] {
  return list.split(';').map((phrase) => phrase.replace(/\s+/g, ' ').trim())
}
