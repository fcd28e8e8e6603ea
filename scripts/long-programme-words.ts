// What the long programme is put together from: fields of work, and the words of its sentences.

/** A field of work of the city, with who answers for it. */
export interface Field {
  readonly name: string
  readonly lead: string
  readonly support: readonly string[]
  readonly objects: readonly string[]
}

/** A deadline in words, and as a person reads it in a document of 12 January 2026. */
export interface WrittenDue {
  readonly words: string
  readonly due: {
    readonly kind: 'date' | 'range' | 'recurring' | 'standing' | 'none'
    readonly from: string | null
    readonly on: string | null
    readonly recurrence: string | null
  }
}

export const FIELDS: readonly Field[] = [
  field(
    'quy hoạch, đất đai',
    'Sở Nông nghiệp và Môi trường',
    ['Sở Xây dựng', 'Sở Tài chính'],
    [
      'cơ sở dữ liệu đất đai dùng chung',
      'bản đồ địa chính dạng số',
      'danh mục khu đất công chưa sử dụng',
      'quy trình xác định giá đất cụ thể',
    ],
  ),
  field(
    'giao thông đô thị',
    'Sở Xây dựng',
    ['Công an Thành phố', 'Sở Tài chính'],
    [
      'mạng lưới xe buýt điện',
      'hệ thống đèn tín hiệu thích ứng',
      'các nút giao thường xuyên ùn tắc',
      'bến thủy nội địa phục vụ du lịch',
    ],
  ),
  field(
    'chuyển đổi số',
    'Sở Khoa học và Công nghệ',
    ['Văn phòng Ủy ban nhân dân Thành phố'],
    [
      'kho dữ liệu dùng chung của Thành phố',
      'nền tảng họp trực tuyến ba cấp',
      'trung tâm giám sát an toàn thông tin',
      'ứng dụng công dân số',
    ],
  ),
  field(
    'cải cách hành chính',
    'Sở Nội vụ',
    ['Sở Tư pháp', 'Trung tâm Phục vụ hành chính công'],
    [
      'đề án vị trí việc làm của cơ quan chuyên môn',
      'bộ chỉ số đánh giá phường, xã, đặc khu',
      'quy trình liên thông thủ tục hành chính',
      'cơ chế tiếp nhận hồ sơ không phụ thuộc địa giới',
    ],
  ),
  field(
    'y tế cơ sở',
    'Sở Y tế',
    ['Sở Tài chính', 'Ủy ban nhân dân các phường, xã, đặc khu'],
    [
      'mạng lưới trạm y tế sau sắp xếp',
      'hồ sơ sức khỏe điện tử',
      'hệ thống cấp cứu ngoại viện',
      'chương trình khám sức khỏe người cao tuổi',
    ],
  ),
  field(
    'giáo dục',
    'Sở Giáo dục và Đào tạo',
    ['Sở Nội vụ', 'Sở Tài chính'],
    [
      'quy hoạch mạng lưới trường học',
      'chương trình dạy học hai buổi trên ngày',
      'thư viện học liệu số',
      'mô hình trường học an toàn',
    ],
  ),
  field(
    'văn hóa, du lịch',
    'Sở Văn hóa và Thể thao',
    ['Sở Du lịch'],
    [
      'hồ sơ khoa học các di tích cấp thành phố',
      'không gian đi bộ ven kênh Bàu Sen',
      'thiết chế văn hóa cơ sở',
      'bộ nhận diện du lịch Minh Hà',
    ],
  ),
  field(
    'tài chính, ngân sách',
    'Sở Tài chính',
    ['Thuế Thành phố'],
    [
      'danh mục dự án đầu tư công trung hạn',
      'phương án xử lý tài sản công dôi dư',
      'cơ chế phân cấp nguồn thu',
      'hệ thống thông tin ngân sách',
    ],
  ),
  field(
    'công thương',
    'Sở Công Thương',
    ['Ban Quản lý các khu công nghiệp'],
    [
      'hệ thống chợ truyền thống',
      'chuỗi cung ứng hàng bình ổn',
      'cụm công nghiệp làng nghề',
      'chương trình kết nối cung cầu',
    ],
  ),
  field(
    'môi trường',
    'Chi cục Bảo vệ môi trường',
    ['Sở Xây dựng'],
    [
      'mạng lưới quan trắc không khí',
      'mô hình phân loại chất thải tại nguồn',
      'nhà máy xử lý nước thải tập trung',
      'các điểm tồn đọng rác tự phát',
    ],
  ),
  field(
    'an sinh xã hội',
    'Ban Dân tộc và Tôn giáo',
    ['Sở Nội vụ', 'Sở Y tế'],
    [
      'chính sách hỗ trợ hộ mới thoát nghèo',
      'chương trình nhà ở cho hộ khó khăn',
      'mạng lưới công tác xã hội cấp xã',
      'cơ sở dữ liệu an sinh xã hội',
    ],
  ),
  field(
    'an ninh, trật tự',
    'Công an Thành phố',
    ['Bộ Chỉ huy Quân sự Thành phố'],
    [
      'hệ thống camera an ninh dùng chung',
      'lực lượng bảo vệ an ninh cơ sở',
      'phương án phòng cháy tại khu dân cư',
      'mô hình khu phố không ma túy',
    ],
  ),
]

export const VERBS: readonly string[] = [
  'xây dựng',
  'rà soát',
  'hoàn thiện',
  'triển khai',
  'nâng cấp',
  'tổ chức đánh giá',
  'ban hành kế hoạch phát triển',
]

export const SCOPES: readonly string[] = [
  'trên cơ sở kế thừa kết quả đã có, bảo đảm tiết kiệm và không trùng lặp',
  'phù hợp với mô hình chính quyền địa phương hai cấp và khả năng cân đối nguồn lực',
  'gắn với việc công khai thông tin để người dân và doanh nghiệp giám sát',
  'theo hướng lấy mức độ hài lòng của người dân làm thước đo',
  'đồng bộ với quy hoạch chung và các đề án có liên quan',
]

export const CHANGES: readonly string[] = [
  'có chuyển biến rõ nét cả về quy mô và chất lượng phục vụ',
  'được quan tâm đầu tư nhưng chưa đồng đều giữa các địa bàn',
  'từng bước đi vào nền nếp sau khi sắp xếp đơn vị hành chính',
  'đã hình thành khung cơ bản và được nhiều đơn vị áp dụng',
  'tăng trưởng ổn định dù chịu ảnh hưởng của thiên tai',
]

export const CAUSES: readonly string[] = [
  'nguồn lực đầu tư còn phân tán và thủ tục kéo dài',
  'dữ liệu giữa các ngành chưa được kết nối đầy đủ',
  'đội ngũ cán bộ chuyên môn ở cơ sở còn thiếu',
  'sự phối hợp giữa các cơ quan có lúc chưa chặt chẽ',
]

export const PLACES: readonly string[] = [
  'phường Tân Hòa',
  'phường Bàu Sen',
  'xã Phú Lộc',
  'phường Long Thạnh',
  'xã Vĩnh An',
  'đặc khu Hòn Ngọc',
]

export const PROSE_DUES: readonly WrittenDue[] = [
  { words: 'hoàn thành trước ngày 15/9/2026', due: onDay('2026-09-14') },
  { words: 'hoàn thành trong quý III năm 2026', due: range('2026-07-01', '2026-09-30') },
  { words: 'chậm nhất ngày 30/11/2026', due: onDay('2026-11-30') },
  { words: 'định kỳ hằng quý báo cáo kết quả', due: recurring('FREQ=MONTHLY;INTERVAL=3') },
  { words: 'xong trong tháng 5 năm 2027', due: range('2027-05-01', '2027-05-31') },
  { words: 'sớm đưa vào sử dụng', due: plain('none') },
  { words: 'đến hết năm 2028 phải hoàn thành', due: onDay('2028-12-31') },
  { words: 'thực hiện thường xuyên', due: plain('standing') },
]

export const ANNEX_DUES: readonly WrittenDue[] = [
  { words: 'Quý II/2026', due: onDay('2026-06-30') },
  { words: '30/10/2026', due: onDay('2026-10-30') },
  { words: 'Năm 2027', due: onDay('2027-12-31') },
  { words: 'Hằng năm', due: recurring('FREQ=YEARLY') },
  { words: 'Thường xuyên', due: plain('standing') },
  { words: '2026 - 2028', due: range('2026-01-01', '2028-12-31') },
  { words: 'Trước ngày 01/7/2027', due: onDay('2027-06-30') },
]

function field(
  name: string,
  lead: string,
  support: readonly string[],
  objects: readonly string[],
): Field {
  return { name, lead, support, objects }
}

function onDay(on: string): WrittenDue['due'] {
  return { kind: 'date', from: null, on, recurrence: null }
}

function range(from: string, on: string): WrittenDue['due'] {
  return { kind: 'range', from, on, recurrence: null }
}

function recurring(recurrence: string): WrittenDue['due'] {
  return { kind: 'recurring', from: null, on: null, recurrence }
}

function plain(kind: 'standing' | 'none'): WrittenDue['due'] {
  return { kind, from: null, on: null, recurrence: null }
}
