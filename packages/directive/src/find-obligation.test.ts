import { describe, expect, test } from 'vitest'
import { findObligation } from './find-obligation.ts'
import { splitWords } from './split-words.ts'

function find(text: string): { lead: string[]; form: string; stated: boolean } | null {
  const found = findObligation(splitWords(text, 500))
  if (found === null) return null
  const lead = found.lead.map(({ start, end }) => text.slice(start, end))
  return { lead, form: found.form, stated: found.isStated }
}

describe('a sentence that tells somebody to act', () => {
  test.each([
    ['Giao Sở Tài chính bố trí vốn.', ['Sở Tài chính'], 'assigned'],
    ['Chủ tịch UBND Thành phố giao Sở Tài chính bố trí vốn.', ['Sở Tài chính'], 'assigned'],
    ['Thống nhất chủ trương, giao Sở Tài chính bố trí vốn.', ['Sở Tài chính'], 'assigned'],
    ['Sở Tài chính chủ trì bố trí vốn.', ['Sở Tài chính'], 'subject'],
    ['Sở Tài chính được giao bố trí vốn.', ['Sở Tài chính'], 'subject'],
    ['Sở Tài chính: Bố trí vốn.', ['Sở Tài chính'], 'subject'],
    ['Trước ngày 15/6, Phòng Kinh tế bố trí vốn.', ['Phòng Kinh tế'], 'subject'],
    ['Căn cứ Kế hoạch này, các sở, ngành xây dựng kế hoạch.', ['các sở, ngành'], 'subject'],
    ['Việc bố trí vốn do Sở Tài chính chủ trì.', ['Sở Tài chính'], 'subject'],
    ['Sở Nội vụ là cơ quan thường trực, tổng hợp báo cáo.', ['Sở Nội vụ'], 'subject'],
    ['Văn phòng Sở có trách nhiệm gom kết quả họp.', ['Văn phòng Sở'], 'subject'],
    [
      'Cơ quan được giao soạn thảo văn bản (Sở Tư pháp) phải bảo đảm thời hạn.',
      ['Cơ quan được giao soạn thảo văn bản'],
      'subject',
    ],
    [
      'Các cơ quan thuộc Bộ, đặc biệt là các Cục, cần tổ chức vận tải.',
      ['Các cơ quan thuộc Bộ'],
      'subject',
    ],
    [
      'Đối với các đảng ủy trực thuộc: hoàn thành kiểm điểm.',
      ['các đảng ủy trực thuộc'],
      'subject',
    ],
    ['Báo cáo tháng: các chi bộ gửi về Văn phòng.', ['các chi bộ'], 'subject'],
    ['Đề nghị thường trực các tỉnh ủy quan tâm chỉ đạo.', ['thường trực các tỉnh ủy'], 'assigned'],
    ['Sở Xây dựng không cấp phép trên đất lấn chiếm.', ['Sở Xây dựng'], 'subject'],
    ['Các đơn vị liên quan phòng chống cháy rừng.', ['Các đơn vị liên quan'], 'subject'],
    ['Phòng, chống dịch bệnh mùa hè.', [], 'imperative'],
    ['Tổ chức hội nghị tổng kết.', [], 'imperative'],
    ['Tổ chức các hoạt động chào mừng.', [], 'imperative'],
    ['Không để xảy ra cháy rừng.', [], 'imperative'],
    ['Có chính sách thu hút nhân lực.', [], 'imperative'],
    ['Thông qua phong trào, biểu dương gương tốt.', [], 'behind-lead-in'],
    ['Công tác kiểm tra phải bám sát cơ sở.', [], 'behind-lead-in'],
    ['Rà soát thủ tục hành chính.', [], 'imperative'],
    ['Cơ quan phối hợp có trách nhiệm trả lời bằng văn bản.', ['Cơ quan phối hợp'], 'subject'],
    ['Trên cơ sở đề xuất của các sở, UBND các xã, chủ trì tổng hợp.', [], 'behind-lead-in'],
    [
      'Chi ủy các chi bộ được kiểm tra chuẩn bị báo cáo.',
      ['Chi ủy các chi bộ được kiểm tra'],
      'subject',
    ],
    [
      'Sở Tài chính, trên cơ sở đề xuất của các cơ quan, đơn vị, chủ trì tổng hợp.',
      ['Sở Tài chính'],
      'subject',
    ],
    ['Các địa phương cần chủ động hơn nữa để tháo gỡ khó khăn.', ['Các địa phương'], 'subject'],
    ['Đối với các chủ đầu tư cần nhanh chóng dọn dẹp.', ['các chủ đầu tư'], 'subject'],
    ['Đề nghị quận, huyện, thị xã tích cực vận động.', ['quận, huyện, thị xã'], 'assigned'],
    ['Đồng chí Bí thư phụ trách theo dõi tiến độ.', ['Đồng chí Bí thư'], 'subject'],
    ['Qua điều tra, kiến nghị Chính phủ bổ sung danh mục.', [], 'behind-lead-in'],
    ['Khẩn trương, quyết liệt rà soát thủ tục.', [], 'imperative'],
    ['Căn cứ tình hình thực tế, xây dựng kế hoạch.', [], 'behind-lead-in'],
  ])('%s', (text, lead, form) => {
    expect(find(text)).toMatchObject({ lead, form })
  })
})

describe('a sentence that tells how things are', () => {
  test.each([
    'Sở Tài chính đã bố trí vốn.',
    'Sở Tài chính đang chủ trì rà soát.',
    'Công tác cải cách hành chính còn chậm.',
    'Biểu dương các đơn vị hoàn thành tốt nhiệm vụ.',
    'Đồng chí Trần Văn Bình - Phó Giám đốc - Trưởng đoàn.',
    'Việc thực hiện phải có trọng tâm.',
    'Mỗi trạm ít nhất 02 người được tập huấn.',
    'Tổ chức đảng còn thiếu cán bộ.',
    'Ngành hàng hải chiếm vị trí quan trọng.',
    'Phòng Kinh tế: đề nghị bổ sung một máy quét.',
    'Văn phòng báo cáo: tuần qua tiếp nhận 412 hồ sơ.',
    'Lưu Thị Hân',
    'UBND xã kính trình UBND Thành phố xem xét, quyết định.',
    'Sau thời hạn, đơn vị nào chưa gửi, Văn phòng sẽ báo cáo Chủ tịch.',
    'Bà không trả lời.',
    'Không trả lời ngay.',
    'Công an chẳng giải quyết.',
  ])('%s', (text) => {
    expect(find(text)).toBeNull()
  })
})

test('"giao" and "chủ trì" state the duty; a bare verb leaves it implied', () => {
  expect(find('Giao Sở Y tế rà soát.')?.stated).toBe(true)
  expect(find('Sở Y tế chủ trì rà soát.')?.stated).toBe(true)
  expect(find('Sở Y tế rà soát.')?.stated).toBe(false)
})
