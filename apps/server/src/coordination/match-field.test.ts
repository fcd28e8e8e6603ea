import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFieldIndex, fieldsNamed } from './match-field.ts'

const FIELDS = [
  {
    id: 'health',
    name: 'Y tế',
    keywords: ['khám chữa bệnh', 'phòng, chống dịch bệnh', 'dịch bệnh'],
  },
  { id: 'food', name: 'An toàn thực phẩm', keywords: ['vệ sinh an toàn thực phẩm'] },
  { id: 'land', name: 'Đất đai', keywords: ['giải phóng mặt bằng', 'sử dụng đất'] },
  { id: 'environment', name: 'Môi trường', keywords: ['chất thải rắn', 'ô nhiễm môi trường'] },
  { id: 'investment', name: 'Đầu tư công', keywords: ['giải ngân vốn đầu tư công', 'đầu tư'] },
  { id: 'order', name: 'Trật tự xây dựng', keywords: ['xây dựng', 'cấp phép xây dựng'] },
  { id: 'fire', name: 'Phòng cháy, chữa cháy', keywords: ['PCCC'] },
  { id: 'digital', name: 'Chuyển đổi số', keywords: ['chuyển đổi số', 'dịch vụ công trực tuyến'] },
  { id: 'culture', name: 'Văn hóa', keywords: ['di tích'] },
  { id: 'tourism', name: 'Du lịch', keywords: ['du lịch'] },
  { id: 'school', name: 'Giáo dục', keywords: ['trường học'] },
  { id: 'tax', name: 'Thuế', keywords: ['thu ngân sách'] },
  { id: 'storm', name: 'Phòng, chống thiên tai', keywords: ['bão lụt', 'thiên tai'] },
  { id: 'pavement', name: 'Trật tự đô thị', keywords: ['lấn chiếm vỉa hè', 'vỉa hè'] },
  { id: 'pavement-trade', name: 'Quản lý hộ kinh doanh', keywords: ['kinh doanh trên vỉa hè'] },
]
const INDEX = buildFieldIndex(FIELDS)

test.each<readonly [sentence: string, ...fields: string[]]>([
  // The name or a keyword, wherever it stands.
  ['Nâng cao chất lượng y tế cơ sở.', 'health'],
  ['Y TẾ: rà soát trang thiết bị.', 'health'],
  ['Tăng cường khám, chữa bệnh ban đầu.', 'health'],
  ['Công tác phòng chống dịch bệnh mùa hè.', 'health'],
  ['Công tác phòng, chống dịch bệnh mùa hè.', 'health'],
  ['Chủ động phòng dịch bệnh lây lan.', 'health'],
  ['Kiểm tra vệ sinh an toàn thực phẩm tại các chợ.', 'food'],
  ['Tổng rà soát việc sử dụng đất công.', 'land'],
  ['Đẩy nhanh giải phóng mặt bằng.', 'land'],
  ['Thu gom chất thải rắn trong ngày.', 'environment'],
  ['Phấn đấu giải ngân vốn đầu tư công đạt 95%.', 'investment'],
  ['Tổng kiểm tra PCCC chung cư.', 'fire'],
  ['Tổng kiểm tra phòng cháy chữa cháy chung cư.', 'fire'],
  ['Trùng tu di tích trên địa bàn.', 'culture'],
  ['Ứng trực phòng chống thiên tai.', 'storm'],
  // How it is written: case, place of tones, hyphens, forms of Unicode, spaces.
  ['Bảo tồn văn hoá dân gian.', 'culture'],
  ['Bảo tồn VĂN HOÁ dân gian.', 'culture'],
  ['Bảo tồn văn-hóa dân gian.', 'culture'],
  ['Bảo tồn va\u0306n ho\u0301a dân gian.', 'culture'],
  ['Bảo tồn văn   hóa\tdân gian.', 'culture'],
  // The longest words win.
  ['Lập lại trật tự, chấm dứt kinh doanh trên vỉa hè.', 'pavement-trade'],
  ['Chấm dứt lấn chiếm vỉa hè.', 'pavement'],
  ['Xử lý ô nhiễm môi trường do đầu tư.', 'environment'],
  ['Cấp phép xây dựng tại khu du lịch.', 'order'],
  // Whole words only, with their marks.
  ['Cho thuê mặt bằng.'],
  ['Báo cáo về việc thuê nhà.'],
  ['Nộp thuế đúng hạn.', 'tax'],
  ['Ý tế nhị của người dân.'],
  ['Thực hiện đầu tư nhiều hơn.', 'investment'],
  ['Đẩy mạnh du lịch biển.', 'tourism'],
  // Names of bodies are nobody's field.
  ['Gửi báo cáo về Sở Y tế trước ngày 5.'],
  ['Phối hợp với Phòng Văn hóa tổ chức lễ hội.'],
  ['Theo hướng dẫn của Bộ Xây dựng.'],
  ['Theo hướng dẫn của Sở Văn hóa, Thể thao và Du lịch.'],
  ['Xin ý kiến Sở Giáo dục và Đào tạo về trường học.', 'school'],
  ['Giao Trung tâm Y tế khám chữa bệnh.', 'health'],
  // Words that say something else.
  ['Xây dựng kế hoạch kiểm tra.'],
  ['Xây dựng dự thảo quy chế làm việc.'],
  ['Cải thiện môi trường làm việc.'],
  ['Xây dựng trạm bơm mới.', 'order'],
  // Words never run on over the end of a clause.
  ['Bảo đảm an toàn. Thực phẩm được kiểm tra.'],
  ['Chuyển đổi (số liệu quý III).'],
  // Two fields alike: both, and none is chosen.
  ['Phát triển du lịch, y tế.', 'tourism', 'health'],
  ['Lĩnh vực giáo dục và văn hóa.', 'school', 'culture'],
  ['Báo cáo công tác tháng 11.'],
  [''],
])('“%s”', (sentence, ...expected) => {
  expect(fieldsNamed(sentence, INDEX)).toEqual(expected)
})

describe('names to be ignored', () => {
  test('a body that the sentence names for another reason names no field', () => {
    const sentence = 'Ban Du lịch sinh thái phối hợp tổ chức.'
    expect(fieldsNamed('Hội đồng du lịch phối hợp tổ chức.', INDEX)).toEqual(['tourism'])
    expect(fieldsNamed('Hội đồng du lịch phối hợp tổ chức.', INDEX, ['Hội đồng Du lịch'])).toEqual(
      [],
    )
    expect(fieldsNamed(sentence, INDEX, ['Ban Du lịch sinh thái'])).toEqual([])
  })

  test('the field is still named by its other words', () => {
    const sentence = 'Quỹ du lịch hỗ trợ quảng bá du lịch.'
    expect(fieldsNamed(sentence, INDEX, ['Quỹ du lịch'])).toEqual(['tourism'])
  })
})

test('a keyword that two fields share decides nothing', () => {
  const index = buildFieldIndex([
    { id: 'a', name: 'Tài nguyên nước', keywords: ['thủy lợi'] },
    { id: 'b', name: 'Nông nghiệp', keywords: ['thuỷ lợi'] },
  ])
  expect(fieldsNamed('Nạo vét kênh thủy lợi.', index)).toEqual(['a', 'b'])
})

test('words of nothing but signs name nothing', () => {
  const index = buildFieldIndex([{ id: 'a', name: 'Y tế', keywords: ['---', ' '] }])
  expect(fieldsNamed('--- … ---', index)).toEqual([])
})

test('whatever stands around it, a sentence with one keyword names its field, and a text is read in time', () => {
  const filler = fc.array(fc.constantFrom('rà', 'soát', 'tháng', 'báo', 'cáo', 'phòng', 'an'), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), filler, filler, (field, before, after) => {
      const sentence = [...before, field.name.toLowerCase(), ...after].join(' ')
      expect(fieldsNamed(sentence, INDEX)).toContain(field.id)
    }),
  )
  const long = 'an toàn thực '.repeat(40_000)
  expect(fieldsNamed(long, INDEX)).toEqual([])
})
