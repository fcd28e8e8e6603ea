import type { DemonstrationDates } from './demonstration-dates.ts'

/** A plan with holes, left as a draft: who and when are not always said, as in real life. */
export function draftPlan({ before, day, letterheadDay }: DemonstrationDates): string {
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ MINH HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 236/KH-UBND
Minh Hà, ${letterheadDay(-2)}

KẾ HOẠCH
Phục vụ Nhân dân đón Tết Nguyên đán

Để Nhân dân đón Tết vui tươi, an toàn, tiết kiệm, Ủy ban nhân dân Thành phố ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
Bảo đảm hàng hóa, trật tự, vệ sinh và chăm lo cho người còn khó khăn.

II. NHIỆM VỤ, GIẢI PHÁP
1. Bảo đảm hàng hóa, chợ hoa Xuân
a) Sở Công Thương chủ trì, phối hợp với UBND các phường phê duyệt phương án tổ chức chợ hoa Xuân tại 06 điểm trước ngày ${before(17)}.
b) Công an Thành phố kiểm tra an toàn phòng cháy, chữa cháy tại 24 chợ truyền thống, hoàn thành chậm nhất ngày ${day(20)}.
2. Vệ sinh môi trường, mỹ quan đô thị
a) Sở Xây dựng, Sở Nông nghiệp và Môi trường chủ trì tổ chức thu gom rác, dọn kênh rạch trên toàn địa bàn, báo cáo kết quả về Văn phòng UBND Thành phố.
b) Sở Xây dựng trang trí, chiếu sáng 09 tuyến đường trung tâm, hoàn thành trước ngày ${before(38)}.
3. Chăm lo đời sống Nhân dân
a) UBND các phường, xã, đặc khu khẩn trương lập danh sách hộ cần hỗ trợ Tết, bảo đảm không bỏ sót, không trùng lặp.
b) Sở Y tế bố trí trực cấp cứu, dự trữ thuốc trong kỳ nghỉ, hoàn thành phương án trước ngày ${before(42)}.
4. Giao thông, đi lại
Các đơn vị liên quan rà soát bến xe, bến tàu, có phương án tăng chuyến phục vụ Nhân dân.
5. Giải quyết thủ tục hành chính
Văn phòng UBND Thành phố chủ trì xây dựng lịch trực tiếp nhận thủ tục hành chính những ngày giáp Tết.
6. Thông tin, tuyên truyền
Sở Văn hóa, Thể thao và Du lịch chủ trì tuyên truyền không đốt pháo, không vứt rác nơi công cộng.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nơi nhận:
- Các sở, ban, ngành;
- UBND các phường, xã, đặc khu;
- Lưu: VT.
`
}
