import type { DemonstrationDates } from './demonstration-dates.ts'

/** A party committee plan in prose: strengthening the grassroots. */
export function partyPlan({ before, day, letterheadDay }: DemonstrationDates): string {
  return `ĐẢNG BỘ THÀNH PHỐ MINH HÀ
THÀNH ỦY
*
Số 41-KH/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Minh Hà, ${letterheadDay(-104)}

KẾ HOẠCH
nâng cao năng lực hoạt động của chính quyền cơ sở

Ban Thường vụ Thành ủy xây dựng Kế hoạch nâng cao năng lực hoạt động của chính quyền cơ sở, cụ thể như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Kiện toàn tổ chức, bố trí đủ người cho các vị trí còn khuyết ở phường, xã, đặc khu.
2. Mỗi việc chỉ giao một người chịu trách nhiệm chính; có thời hạn, có sản phẩm, có người xác nhận.

II. NHIỆM VỤ, GIẢI PHÁP
1. Về tổ chức, cán bộ
a) Ban Tổ chức Thành ủy chủ trì, phối hợp với Sở Nội vụ rà soát các vị trí lãnh đạo còn khuyết ở phường, xã, đặc khu; trình phương án bố trí trước ngày ${before(-60)}.
b) Sở Nội vụ chủ trì, phối hợp với các phường, xã, đặc khu xây dựng đề án vị trí việc làm của chính quyền cơ sở, hoàn thành chậm nhất ngày ${day(-20)}.
c) Ban Tổ chức Thành ủy chủ trì xây dựng kế hoạch luân chuyển cán bộ hai năm tới, hoàn thành trước ngày ${before(22)}.
2. Về đào tạo, bồi dưỡng
a) Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tổ chức bồi dưỡng kỹ năng số cho công chức cấp xã; báo cáo kết quả trước ngày ${before(-8)}.
b) Ban Tuyên giáo và Dân vận Thành ủy chủ trì biên soạn tài liệu hướng dẫn cầm tay chỉ việc cho trưởng khu phố, trưởng ấp, hoàn thành trước ngày ${before(9)}.
c) Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Nội vụ mở lớp sử dụng trợ lý số cho trung tâm phục vụ hành chính công, hoàn thành trước ngày ${before(-33)}.
3. Về kiểm tra, giám sát
a) Ủy ban Kiểm tra Thành ủy chủ trì kiểm tra việc thực hiện quy chế làm việc tại 05 phường, xã; báo cáo Ban Thường vụ Thành ủy trước ngày ${before(-15)}.
b) Ủy ban Kiểm tra Thành ủy chủ trì xây dựng chương trình giám sát chuyên đề năm sau, hoàn thành trước ngày ${before(31)}.
4. Về hỗ trợ cơ sở
a) Văn phòng Thành ủy chủ trì, phối hợp với Văn phòng UBND Thành phố lập đầu mối tiếp nhận vướng mắc của phường, xã, đặc khu, hoàn thành trước ngày ${before(-75)}.
b) Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát trụ sở, trang thiết bị của các phường, xã sau sắp xếp; trình phương án bố trí trước ngày ${before(-1)}.
c) Sở Y tế chủ trì xây dựng phương án chăm lo sức khỏe cho công chức làm việc ngoài giờ tại các trung tâm phục vụ hành chính công, hoàn thành trước ngày ${before(14)}.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Thành ủy chủ trì theo dõi, đôn đốc; báo cáo sơ kết trước ngày ${before(5)}.
2. Ban Tuyên giáo và Dân vận Thành ủy chủ trì tuyên truyền các cách làm hay của cơ sở, hoàn thành trước ngày ${before(-42)}.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ

Nơi nhận:
- Các ban Đảng, Văn phòng Thành ủy;
- Lưu Văn phòng Thành ủy.
`
}
