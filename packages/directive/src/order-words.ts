import { PhraseSet } from './split-words.ts'

/** What a meeting agrees to or commends; an order may follow behind a comma. */
export const PRAISE = new PhraseSet([
  'thống nhất',
  'cơ bản thống nhất',
  'đồng ý',
  'chấp thuận',
  'ghi nhận',
  'biểu dương',
  'hoan nghênh',
  'đánh giá cao',
])

/** Verbs that open a sentence with its grounds: "Thực hiện Nghị quyết số …, Ban Thường vụ …". */
export const GROUNDS = new PhraseSet([
  'thực hiện nghị quyết',
  'thực hiện chỉ thị',
  'thực hiện kế hoạch',
  'thực hiện công văn',
  'thực hiện ý kiến',
  'thực hiện kết luận',
  'thực hiện quyết định',
  'thực hiện thông báo',
  'thực hiện chương trình',
  'thực hiện sự chỉ đạo',
  'thực hiện chỉ đạo',
  'thực hiện văn bản',
  'thực hiện công điện',
  'thực hiện luật',
  'thực hiện nghị định',
  'thực hiện thông tư',
  'thực hiện đề án',
  'căn cứ',
  'tiếp thu',
  'tiếp theo',
  'xét đề nghị',
])

/** Verbs that give work to the body named behind them. */
export const ASSIGNING = new PhraseSet([
  'giao',
  'giao cho',
  'giao nhiệm vụ cho',
  'yêu cầu',
  'đề nghị',
  'phân công',
  'phân công cho',
  'ủy quyền cho',
  'ủy quyền',
  'chỉ thị',
  'kiến nghị',
  'chỉ đạo yêu cầu',
  'nhất trí giao',
  'chấp thuận giao',
  'đồng ý để',
  'thống nhất phân công',
  'giao trách nhiệm cho',
  'ủy nhiệm',
  'thống nhất giao',
  'đồng ý giao',
  'tiếp tục giao',
  'trân trọng đề nghị',
  'kính đề nghị',
])
/** Words that join a sentence to the one before it. */
export const CONNECTIVES = new PhraseSet([
  'đồng thời',
  'ngoài ra',
  'bên cạnh đó',
  'riêng',
  'trong đó',
  'trước mắt',
  'cụ thể',
  'đặc biệt',
  'trước hết',
  'về việc này',
  'do đó',
  'vì vậy',
  'nay',
])
