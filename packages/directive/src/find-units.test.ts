import { describe, expect, test } from 'vitest'
import { readUnitCell, readUnitList } from './find-units.ts'
import { splitWords } from './split-words.ts'

function inSentence(text: string): string[] {
  const list = readUnitList(splitWords(text, 500), 0)
  return (list?.names ?? []).map(({ start, end }) => text.slice(start, end))
}

function inCell(text: string): string[] {
  return readUnitCell(text).map(({ start, end }) => text.slice(start, end))
}

describe('the units in front of a verb', () => {
  test.each([
    ['Sở Xây dựng xây dựng quy hoạch', ['Sở Xây dựng']],
    ['Sở Văn hóa, Thể thao và Du lịch tổ chức lễ', ['Sở Văn hóa, Thể thao và Du lịch']],
    [
      'Sở Tài chính, Sở Nội vụ và các sở, ngành liên quan rà soát',
      ['Sở Tài chính', 'Sở Nội vụ', 'các sở, ngành liên quan'],
    ],
    [
      'Sở Kế hoạch và Đầu tư, Tài chính, Nội vụ thẩm định',
      ['Sở Kế hoạch và Đầu tư', 'Tài chính', 'Nội vụ'],
    ],
    ['UBND các phường, xã, đặc khu lập danh sách', ['UBND các phường, xã, đặc khu']],
    [
      'Ban Thường vụ Thành ủy, các đảng ủy trực thuộc lãnh đạo',
      ['Ban Thường vụ Thành ủy', 'các đảng ủy trực thuộc'],
    ],
    ['Văn phòng HĐND và UBND xã tổng hợp', ['Văn phòng HĐND và UBND xã']],
    ['Văn phòng Ủy ban nhân dân Thành phố tổng hợp', ['Văn phòng Ủy ban nhân dân Thành phố']],
    [
      'Ban Chỉ đạo phòng, chống thiên tai Thành phố chỉ đạo',
      ['Ban Chỉ đạo phòng, chống thiên tai Thành phố'],
    ],
    ['Vụ Thị trường trong nước theo dõi giá', ['Vụ Thị trường trong nước']],
    ['Bộ tập trung quản lý dự án lớn', ['Bộ']],
    ['UBND quận chỉ xem xét hồ sơ đủ điều kiện', ['UBND quận']],
    ['UBND xã các nội dung phát sinh', ['UBND xã']],
    ['Các cơ quan nêu trên hoàn thành hồ sơ', ['Các cơ quan nêu trên']],
    ['cơ quan này cử cán bộ trực', ['cơ quan này']],
    ['đ/c Lê Văn An - Phó Chủ tịch UBND xã chỉ đạo', ['đ/c Lê Văn An - Phó Chủ tịch UBND xã']],
    [
      'đồng chí Lê Văn An, Phó Chủ tịch UBND xã chỉ đạo',
      ['đồng chí Lê Văn An, Phó Chủ tịch UBND xã'],
    ],
    ['P. KT-HT&ĐT lập dự toán', ['P. KT-HT&ĐT']],
    ['TTPVHCC phường niêm yết thủ tục', ['TTPVHCC phường']],
    ['Trưởng Ban quản lý chợ rà soát điểm kinh doanh', ['Trưởng Ban quản lý chợ']],
    [
      'Các Cục quản lý chuyên ngành và các Sở GTVT cần tổ chức vận tải',
      ['Các Cục quản lý chuyên ngành', 'các Sở GTVT'],
    ],
    ['Các Vụ, Cục, Công ty triển khai', ['Các Vụ, Cục, Công ty']],
    [
      'các Vụ: Kế hoạch, Pháp chế và Văn phòng Bộ rà soát',
      ['các Vụ: Kế hoạch', 'Pháp chế', 'Văn phòng Bộ'],
    ],
    ['Ban quản lý Khu Kinh tế Phú Minh rà soát quỹ đất', ['Ban quản lý Khu Kinh tế Phú Minh']],
    ['Các cơ sở đào tạo đại học mở lớp', ['Các cơ sở đào tạo đại học']],
    [
      'Phòng Giám sát, kiểm tra và xử lý sau thanh tra theo dõi tiến độ',
      ['Phòng Giám sát, kiểm tra và xử lý sau thanh tra'],
    ],
    ['Phòng Tổ chức đảng, đảng viên chuẩn bị hồ sơ', ['Phòng Tổ chức đảng, đảng viên']],
    ['Phòng Quản lý đô thị, rà soát và báo cáo', ['Phòng Quản lý đô thị']],
    ['Các bệnh viện công lập trực thuộc kết nối', ['Các bệnh viện công lập trực thuộc']],
    ['Các chi, đảng bộ cơ sở lãnh đạo công tác', ['Các chi, đảng bộ cơ sở']],
    ['các đoàn gửi báo cáo về Sở', ['các đoàn']],
    ['các đơn vị điện lực trên địa bàn tỉnh rà soát', ['các đơn vị điện lực trên địa bàn tỉnh']],
    ['các Vụ quản lý ngành theo dõi giá', ['các Vụ quản lý ngành']],
    ['Thư ký Đoàn tổng hợp kết quả', ['Thư ký Đoàn']],
    ['Các phòng, đơn vị tổng vệ sinh trụ sở', ['Các phòng, đơn vị']],
    ['Sở Nội vụ: Tham mưu UBND tỉnh ban hành', ['Sở Nội vụ']],
    ['Các cơ quan thuộc tỉnh: Căn cứ chức năng', ['Các cơ quan thuộc tỉnh']],
    ['các xã, phường: Rà soát, lập danh sách', ['các xã, phường']],
    ['UBND các xã: Phú Minh, Phú Hà rà soát quỹ đất', ['UBND các xã: Phú Minh', 'Phú Hà']],
    [
      'các Bộ: Giao thông vận tải, Tài chính thẩm định',
      ['các Bộ: Giao thông vận tải', 'Tài chính'],
    ],
    ['Thủ trưởng sở, ban, ngành thực hiện', ['Thủ trưởng sở, ban, ngành']],
    ['Sở, ban, ngành thuộc UBND tỉnh rà soát', ['Sở, ban, ngành thuộc UBND tỉnh']],
    [
      'Chủ tịch UBND Quận, Huyện, Thị xã, Thủ trưởng các Sở, Ban, Ngành Thành phố triển khai',
      ['Chủ tịch UBND Quận, Huyện, Thị xã', 'Thủ trưởng các Sở, Ban, Ngành Thành phố'],
    ],
    [
      'Sở Tài chính (Kho bạc Nhà nước), Sở Y tế và các cơ quan liên quan lập dự toán',
      ['Sở Tài chính', 'Sở Y tế', 'các cơ quan liên quan'],
    ],
    [
      'Đảng ủy UBND xã, lãnh đạo các cơ quan thuộc xã quán triệt',
      ['Đảng ủy UBND xã', 'lãnh đạo các cơ quan thuộc xã'],
    ],
    ['Bộ trưởng Bộ Công an theo dõi', ['Bộ trưởng Bộ Công an']],
    ['Văn phòng Ban chỉ đạo phòng thủ dân sự theo dõi', ['Văn phòng Ban chỉ đạo phòng thủ dân sự']],
    [
      'Ban Quản lý dự án đầu tư xây dựng khu vực 1 hoàn thành',
      ['Ban Quản lý dự án đầu tư xây dựng khu vực 1'],
    ],
    ['Công ty Thoát nước đô thị Minh Hà đấu nối hệ thống', ['Công ty Thoát nước đô thị Minh Hà']],
    ['Giám đốc Sở Tư pháp chịu trách nhiệm', ['Giám đốc Sở Tư pháp']],
    ['Bộ Ngoại giao giao Sở Ngoại vụ', ['Bộ Ngoại giao']],
    [
      'Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các phường chủ động',
      ['Thủ trưởng các sở, ban, ngành', 'Chủ tịch UBND các phường'],
    ],
    ['các cơ quan, đơn vị có liên quan thực hiện', ['các cơ quan, đơn vị có liên quan']],
    ['Trung tâm Phục vụ hành chính công bố trí người', ['Trung tâm Phục vụ hành chính công']],
  ])('%s', (text, names) => {
    expect(inSentence(text)).toEqual(names)
  })
})

describe('words that begin like a unit and are none', () => {
  test.each([
    'Ban hành kế hoạch',
    'Phòng, chống dịch bệnh',
    'Tổ chức hội nghị',
    'Bộ tiêu chí đánh giá',
    'Hội nghị tổng kết',
    'Báo cáo kết quả',
    'Đoàn kết nội bộ',
    'Lãnh đạo, chỉ đạo thực hiện',
  ])('%s', (text) => {
    expect(inSentence(text)).toEqual([])
  })
})

describe('the units of a cell', () => {
  test.each([
    ['Sở Tư pháp; UBND các phường, xã, đặc khu', ['Sở Tư pháp', 'UBND các phường, xã, đặc khu']],
    ['Bộ Tài chính Bộ Nội vụ', ['Bộ Tài chính', 'Bộ Nội vụ']],
    ['Các sở, ban, ngành và UBND phường', ['Các sở, ban, ngành', 'UBND phường']],
    ['Báo Minh Hà, Đài PTTH', ['Báo Minh Hà', 'Đài PTTH']],
    ['VNPT Minh Hà', ['VNPT Minh Hà']],
    ['người dân', ['người dân']],
    ['', []],
  ])('%s', (text, names) => {
    expect(inCell(text)).toEqual(names)
  })
})
