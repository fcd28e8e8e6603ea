import type { DemonstrationDates } from './demonstration-dates.ts'

/** A people's committee plan with an annex table: digitising files and opening service centres. */
export function committeePlan({ before, day, letterheadDay }: DemonstrationDates): string {
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ MINH HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 142/KH-UBND
Minh Hà, ${letterheadDay(-118)}

KẾ HOẠCH
Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính trên địa bàn Thành phố Minh Hà

Thực hiện Chương trình chuyển đổi số của Thành phố, Ủy ban nhân dân Thành phố ban hành Kế hoạch số hóa hồ sơ, kết quả giải quyết thủ tục hành chính như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Số hóa hồ sơ còn hiệu lực để người dân không phải nộp lại giấy tờ mà cơ quan nhà nước đã có.
2. Mỗi nhiệm vụ có một cơ quan chủ trì, có thời hạn và sản phẩm cụ thể.

II. NHIỆM VỤ
Nhiệm vụ cụ thể, cơ quan chủ trì, phối hợp, thời hạn và sản phẩm nêu tại Phụ lục kèm theo.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND Thành phố theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp, báo cáo Ủy ban nhân dân Thành phố trước ngày ${before(40)}.
2. Sở Tài chính chủ trì, phối hợp với Sở Khoa học và Công nghệ thẩm định dự toán kinh phí thực hiện Kế hoạch, hoàn thành trước ngày ${before(-70)}.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nơi nhận:
- Các sở, ban, ngành;
- UBND các phường, xã, đặc khu;
- Lưu: VT.

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 142/KH-UBND của Ủy ban nhân dân Thành phố Minh Hà)

| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| I | Chuẩn bị | | | | |
| 1 | Khảo sát hiện trạng kho lưu trữ của các sở, phường, xã | Sở Nội vụ | UBND các phường, xã, đặc khu | ${day(-92)} | Báo cáo khảo sát |
| 2 | Lập danh mục hồ sơ cần số hóa | Sở Nội vụ | Sở Tư pháp | ${day(-80)} | Danh mục |
| 3 | Phê duyệt kinh phí đợt 1 | Sở Tài chính | Văn phòng UBND Thành phố | ${day(-64)} | Quyết định phê duyệt |
| 4 | Ban hành quy chế khai thác dữ liệu số hóa | Sở Tư pháp | Sở Khoa học và Công nghệ | ${day(-50)} | Quy chế |
| 5 | Ban hành bộ tiêu chuẩn kỹ thuật ảnh quét và siêu dữ liệu | Sở Khoa học và Công nghệ | Sở Nội vụ | ${day(-58)} | Bộ tiêu chuẩn |
| II | Số hóa hồ sơ | | | | |
| 6 | Đấu thầu đơn vị quét | Sở Tài chính | Sở Khoa học và Công nghệ | ${day(-30)} | Hợp đồng |
| 7 | Quét hồ sơ hộ tịch | Sở Tư pháp | UBND các phường, xã, đặc khu | ${day(12)} | Dữ liệu số hóa |
| 8 | Quét hồ sơ cấp phép xây dựng | Sở Xây dựng | | ${day(18)} | Dữ liệu số hóa |
| 9 | Quét hồ sơ đất đai | Sở Nông nghiệp và Môi trường | UBND các phường, xã, đặc khu | ${day(26)} | Dữ liệu số hóa |
| 10 | Quét hồ sơ người có công | Sở Nội vụ | Sở Y tế | ${day(-6)} | Dữ liệu số hóa |
| 11 | Quét hồ sơ cấp phép kinh doanh dịch vụ văn hóa, du lịch | Sở Văn hóa, Thể thao và Du lịch | | ${day(-2)} | Dữ liệu số hóa |
| 12 | Nhập dữ liệu đặc tả hồ sơ đã quét | Sở Khoa học và Công nghệ | Sở Nội vụ | ${day(34)} | Cơ sở dữ liệu |
| 13 | Kiểm tra chất lượng ảnh quét đợt 1 | Sở Nội vụ | Sở Khoa học và Công nghệ | ${day(2)} | Biên bản kiểm tra |
| III | Nền tảng và kết nối | | | | |
| 14 | Dựng kho dữ liệu dùng chung | Sở Khoa học và Công nghệ | Công an Thành phố | ${day(-10)} | Kho dữ liệu |
| 15 | Kết nối cơ sở dữ liệu dân cư | Công an Thành phố | Sở Khoa học và Công nghệ | ${day(3)} | Biên bản kết nối |
| 16 | Kết nối một cửa điện tử | Sở Khoa học và Công nghệ | Văn phòng UBND Thành phố | ${day(16)} | Biên bản kết nối |
| 17 | Diễn tập mất đường truyền tại các trung tâm phục vụ hành chính công | Sở Khoa học và Công nghệ | UBND các phường, xã, đặc khu | ${day(28)} | Báo cáo diễn tập |
| 18 | Lắp đặt ki-ốt dịch vụ công tại phường Cầu Sen | UBND phường Cầu Sen | Sở Khoa học và Công nghệ | ${day(-12)} | Biên bản nghiệm thu |
| 19 | Lắp đặt ki-ốt dịch vụ công tại phường Bến Gạo | UBND phường Bến Gạo | Sở Khoa học và Công nghệ | ${day(-12)} | Biên bản nghiệm thu |
| 20 | Lắp đặt ki-ốt dịch vụ công tại đặc khu Hòn Mây | UBND đặc khu Hòn Mây | Sở Khoa học và Công nghệ | ${day(6)} | Biên bản nghiệm thu |
| 21 | Lắp đặt ki-ốt dịch vụ công tại xã Bãi Trầm | UBND xã Bãi Trầm | Sở Khoa học và Công nghệ | ${day(-4)} | Biên bản nghiệm thu |
| IV | Vận hành, nghiệm thu | | | | |
| 22 | Tập huấn công chức một cửa | Sở Nội vụ | Sở Khoa học và Công nghệ | ${day(30)} | Kế hoạch tập huấn |
| 23 | Vận hành thử tại 6 phường, xã | Văn phòng UBND Thành phố | UBND các phường, xã, đặc khu | ${day(44)} | Báo cáo vận hành thử |
| 24 | Nghiệm thu và báo cáo Ủy ban nhân dân Thành phố | Văn phòng UBND Thành phố | Sở Tài chính | ${day(52)} | Báo cáo nghiệm thu |
| 25 | Trực hỗ trợ kỹ thuật cho các trung tâm phục vụ hành chính công | Sở Khoa học và Công nghệ | | Thường xuyên | Nhật ký hỗ trợ |
`
}
