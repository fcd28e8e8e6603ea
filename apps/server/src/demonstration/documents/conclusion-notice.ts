import type { DemonstrationDates } from './demonstration-dates.ts'

/** A notice of a conclusion after a meeting on city order, drainage and Tết. */
export function conclusionNotice({ before, day, letterheadDay }: DemonstrationDates): string {
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ MINH HÀ
VĂN PHÒNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 214/TB-VP
Minh Hà, ${letterheadDay(-36)}

THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân Thành phố tại cuộc họp về trật tự đô thị, thoát nước và chuẩn bị cuối năm

Sau khi nghe các sở và các phường, xã báo cáo, Chủ tịch Ủy ban nhân dân Thành phố kết luận như sau:

1. Về trật tự đô thị
a) Giao Sở Xây dựng chủ trì, phối hợp với Công an Thành phố rà soát các điểm lấn chiếm lòng đường, vỉa hè trên 06 tuyến đường chính, báo cáo trước ngày ${before(-18)}.
b) Giao UBND phường Cầu Sen lập danh sách hộ kinh doanh ký cam kết không lấn chiếm vỉa hè, hoàn thành trước ngày ${before(-5)}.
c) Giao UBND phường Minh Tân xây dựng phương án giữ xe phục vụ chợ đêm, hoàn thành trước ngày ${before(4)}.
d) Giao Công an Thành phố tổ chức ra quân lập lại trật tự vỉa hè đợt 1, hoàn thành chậm nhất ngày ${day(8)}.
2. Về thoát nước
a) Giao Sở Xây dựng hoàn thành hồ sơ thiết kế thoát nước đường Bờ Kè trước ngày ${before(-9)}.
b) Giao UBND phường Bến Gạo nộp danh sách hộ ảnh hưởng của dự án thoát nước đường Bờ Kè trước ngày ${before(-5)}.
c) Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với UBND xã Bãi Trầm xử lý bãi rác tự phát ven kênh Ba trước ngày ${before(-7)}.
d) Giao Sở Tài chính trình phương án bố trí vốn sửa chữa các tuyến cống xuống cấp trước ngày ${before(-3)}.
3. Về chuẩn bị cuối năm
a) Giao Sở Công Thương chủ trì, phối hợp với các phường, xã, đặc khu xây dựng phương án bình ổn hàng hóa cuối năm, hoàn thành trước ngày ${before(7)}.
b) Giao Sở Y tế xây dựng lịch trực cấp cứu, dự trữ thuốc trong kỳ nghỉ, hoàn thành trước ngày ${before(20)}.
c) Giao Sở Giáo dục và Đào tạo hướng dẫn các trường tổ chức tuần lễ trường học xanh, báo cáo kết quả trước ngày ${before(-11)}.
d) Giao Công an Thành phố kiểm tra an toàn phòng cháy, chữa cháy tại 24 chợ truyền thống, báo cáo trước ngày ${before(10)}.
đ) Giao Thanh tra Thành phố kiểm tra việc tiếp công dân tại 04 phường, xã, báo cáo trước ngày ${before(-2)}.
4. Về hỗ trợ cơ sở
a) Giao UBND xã Suối Bàng cấp nước tạm cho 120 hộ ấp 9, hoàn thành trước ngày ${before(-14)}.
b) Giao UBND đặc khu Hòn Mây lập phương án vận chuyển hàng thiết yếu khi biển động, hoàn thành trước ngày ${before(1)}.
c) Giao Văn phòng UBND Thành phố lập đường dây tiếp nhận vướng mắc của phường, xã, đặc khu; báo cáo trước ngày ${before(-25)}.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG

Nơi nhận:
- Như trên;
- Lưu: VT.
`
}
