import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveTask } from './reading.ts'

function read(text: string): readonly DirectiveTask[] {
  const result = readDirective(blocksFromText(text), { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading.tasks
}

function leads(text: string): string[] {
  return read(text).map(({ lead }) => lead.join(' + '))
}

test('a lead-in without a number gives its subject to the numbered list below it', () => {
  const text = `II. NHIỆM VỤ
Thủ trưởng các sở; Chủ tịch UBND các xã có trách nhiệm:
1. Rà soát thủ tục.
2. Bố trí cán bộ.`
  expect(leads(text)).toEqual(Array(2).fill('Thủ trưởng các sở + Chủ tịch UBND các xã'))
})

test('a chapeau names its subject behind a circumstance, or whom it asks', () => {
  const behind = `II. NHIỆM VỤ
Để nâng cao năng lực, thủ trưởng các sở có trách nhiệm:
1. Kiện toàn tổ chức.`
  expect(leads(behind)).toEqual(['thủ trưởng các sở'])
  const asked = `Ban Nội chính đề nghị Đảng ủy các phường, xã:
1. Rà soát từng vụ việc.`
  expect(leads(asked)).toEqual(['Đảng ủy các phường, xã'])
})

test('a heading may describe the class of bodies that it names', () => {
  const text = `II. NHIỆM VỤ
1. Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh:
- Lập kế hoạch ngầm hóa.
2. Trách nhiệm của chính quyền các địa phương
- Khảo sát nhu cầu.`
  expect(leads(text)).toEqual([
    'Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh',
    'chính quyền các địa phương',
  ])
})

test('"2. Yêu cầu" is a title, under which only a charged body has a task', () => {
  const text = `I. MỤC ĐÍCH, YÊU CẦU
2. Yêu cầu
- Tăng cường sự lãnh đạo của cấp ủy.
- Sở Nội vụ chủ trì theo dõi tiến độ.`
  expect(leads(text)).toEqual(['Sở Nội vụ'])
})

test('a part about money charges whoever must provide it', () => {
  const text = `II. NHIỆM VỤ
1. Sở Y tế rà soát cơ số thuốc.
III. KINH PHÍ
1. Kinh phí bố trí từ ngân sách.
2. Sở Tài chính chủ trì bố trí kinh phí.`
  expect(leads(text)).toEqual(['Sở Y tế', 'Sở Tài chính'])
})

test('a part that looks back holds no tasks, whatever its title promises besides', () => {
  const text = `1. Về đánh giá tình hình hoạt động
- Văn phòng tiếp tục triển khai nhiệm vụ.
2. Nhiệm vụ trọng tâm
- Văn phòng triển khai kế hoạch.`
  expect(read(text).map(({ section }) => section)).toEqual(['2'])
})

test('labels below a letter speak of the tasks before them', () => {
  const text = `II. NHIỆM VỤ
1. Về dữ liệu
a) Nhiệm vụ: Rà soát chiến lược dữ liệu.
b) Cơ quan thực hiện:
- Đơn vị chủ trì: Sở Khoa học và Công nghệ.
- Đơn vị phối hợp: Các sở, ngành.
c) Thời gian thực hiện: trước ngày 10/6/2026.`
  expect(read(text)).toMatchObject([
    {
      lead: ['Sở Khoa học và Công nghệ'],
      support: ['Các sở, ngành'],
      due: { on: '2026-06-09' },
    },
  ])
})

test('a list of contents holds no tasks', () => {
  const text = `II. NHIỆM VỤ
1. Hỗ trợ thi hành Luật
- Các nội dung hỗ trợ bao gồm:
+ Hướng dẫn áp dụng văn bản.
- Cơ quan thực hiện: Sở Tư pháp.`
  expect(read(text)).toMatchObject([{ title: 'Hỗ trợ thi hành Luật', lead: ['Sở Tư pháp'] }])
})

test('a line of its own may say when the task before it ends', () => {
  const text = `II. NHIỆM VỤ
1. Sở Y tế ban hành danh mục.
Hoàn thành trong quý II năm 2026.`
  expect(read(text)).toMatchObject([{ lead: ['Sở Y tế'], due: { on: '2026-06-30' } }])
})

test('a line without a subject goes on with that of the line before', () => {
  const text = `II. NHIỆM VỤ
1. Về trật tự xây dựng
Sở Xây dựng phải kiểm tra công trình.
Kiên quyết xử lý vi phạm.`
  expect(leads(text)).toEqual(['Sở Xây dựng', 'Sở Xây dựng'])
})

test('"cơ quan này" is whoever was named last, and a clause with its own lead is its own task', () => {
  const text = `II. NHIỆM VỤ
1. Sở Y tế số hóa hồ sơ; cơ quan này cử cán bộ trực; Công an phường bảo đảm an ninh.`
  expect(leads(text)).toEqual(['Sở Y tế', 'Sở Y tế', 'Công an phường'])
})

test("closing words of courtesy are nobody's task", () => {
  const text = `II. NHIỆM VỤ
1. Sở Y tế rà soát cơ số thuốc.
2. Sở Y tế chịu trách nhiệm trước pháp luật nếu để xảy ra sai phạm.
Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành nghiêm túc triển khai thực hiện Kế hoạch này./.`
  expect(leads(text)).toEqual(['Sở Y tế'])
})

test('"Với …" below a heading names who shares the work', () => {
  const text = `II. NHIỆM VỤ
1. Vụ Kế hoạch chủ trì:
- Với Bộ Tài chính, Bộ Y tế xây dựng cơ chế đặt hàng.`
  expect(read(text)).toMatchObject([
    { lead: ['Vụ Kế hoạch'], support: ['Bộ Tài chính', 'Bộ Y tế'] },
  ])
})

test('a paragraph with two sentences hands its subject on, though the second names none', () => {
  const text = `II. TỔ CHỨC THỰC HIỆN
1. Các tỉnh ủy, thành ủy cụ thể hóa hướng dẫn này. Chỉ đạo cấp ủy trực thuộc.

Bố trí kinh phí, trang bị phương tiện.`
  expect(leads(text)).toEqual(Array(3).fill('Các tỉnh ủy, thành ủy'))
})

test('who sends a telegram is not who must act', () => {
  const text = `THỦ TƯỚNG CHÍNH PHỦ điện:
- Bộ trưởng Bộ Y tế;
Thực hiện Công điện này, yêu cầu:
1. Bộ Y tế cấp thuốc.
2. Kiểm tra kho thuốc.`
  expect(leads(text)).not.toContain('THỦ TƯỚNG CHÍNH PHỦ điện')
})

test('a chapeau that announces tasks ends what was told before, and a place may be its subject', () => {
  const text = `I. TÌNH HÌNH
Bên cạnh những kết quả đã đạt được, công tác này còn khó khăn.
Để tiếp tục vận hành hiệu quả, thành phố Minh Hà cần tập trung thực hiện một số nhiệm vụ, giải pháp sau đây:
1. Rà soát các chỉ tiêu đã được giao.
2. Đẩy mạnh giải ngân đầu tư công.`
  expect(leads(text)).toEqual(Array(2).fill('thành phố Minh Hà'))
})

test('trade unions of every level are bodies', () => {
  const text = `II. TỔ CHỨC THỰC HIỆN
1. Tổng Liên đoàn Lao động Việt Nam.
- Ban hành kế hoạch bồi dưỡng.
2. Công đoàn các cấp.
2.1 - Các LĐLĐ tỉnh, thành phố, công đoàn ngành trung ương:
- Xây dựng kế hoạch đào tạo.
2.2 - Công đoàn cơ sở: tổ chức bồi dưỡng ủy viên ban chấp hành.`
  expect(leads(text)).toEqual([
    'Tổng Liên đoàn Lao động Việt Nam',
    'Các LĐLĐ tỉnh, thành phố, công đoàn ngành trung ương',
    'Công đoàn cơ sở',
  ])
})

test('labels in emphasis that closes behind its space are labels', () => {
  const text = `III. NHIỆM VỤ
- Tổ chức tập huấn kỹ năng xây dựng pháp luật.
*Đơn vị chủ trì tham mưu thực hiện: *Sở Tư pháp.
*Đơn vị phối hợp thực hiện: *Sở Nội vụ.`
  expect(read(text)).toMatchObject([{ lead: ['Sở Tư pháp'], support: ['Sở Nội vụ'] }])
})
