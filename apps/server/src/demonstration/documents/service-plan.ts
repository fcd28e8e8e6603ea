import type { DemonstrationDates } from './demonstration-dates.ts'

/** An older people's committee plan, all of whose work is done: serving people better. */
export function servicePlan(dates: DemonstrationDates): string {
  return letterOf(dates) + annexOf(dates)
}

function letterOf({ letterheadDay }: DemonstrationDates): string {
  return `ỦY BAN NHÂN DÂN
THÀNH PHỐ MINH HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 18/KH-UBND
Minh Hà, ${letterheadDay(-222)}

KẾ HOẠCH
Nâng cao chất lượng phục vụ Nhân dân tại các sở, phường, xã, đặc khu

Để người dân được phục vụ nhanh, đúng hẹn và gần nhà hơn, Ủy ban nhân dân Thành phố ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Giảm thời gian chờ và số lần đi lại của người dân.
2. Mỗi nhiệm vụ có một cơ quan chủ trì, có thời hạn và sản phẩm cụ thể.

II. NHIỆM VỤ
Nhiệm vụ cụ thể, cơ quan chủ trì, phối hợp, thời hạn và sản phẩm nêu tại Phụ lục kèm theo.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nơi nhận:
- Các sở, ban, ngành;
- UBND các phường, xã, đặc khu;
- Lưu: VT.
`
}

function annexOf({ day }: DemonstrationDates): string {
  return `
PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 18/KH-UBND của Ủy ban nhân dân Thành phố Minh Hà)

| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| I | Thủ tục, hồ sơ | | | | |
| 1 | Rà soát thời gian giải quyết của các thủ tục có nhiều hồ sơ trễ hẹn | Văn phòng UBND Thành phố | Sở Nội vụ | ${day(-196)} | Báo cáo rà soát |
| 2 | Cắt giảm giấy tờ trùng lặp trong hồ sơ hộ tịch | Sở Tư pháp | Công an Thành phố | ${day(-184)} | Danh mục giấy tờ |
| 3 | Cắt giảm giấy tờ trùng lặp trong hồ sơ đất đai | Sở Nông nghiệp và Môi trường | Văn phòng UBND Thành phố | ${day(-176)} | Danh mục giấy tờ |
| 4 | Công khai quy trình cấp phép xây dựng nhà ở riêng lẻ | Sở Xây dựng | | ${day(-190)} | Quy trình |
| 5 | Soạn mẫu trả lời bằng ngôn ngữ dễ hiểu cho 40 thủ tục | Sở Tư pháp | Văn phòng UBND Thành phố | ${day(-158)} | Bộ mẫu |
| 6 | Giải quyết dứt điểm hồ sơ người có công tồn đọng | Sở Nội vụ | UBND các phường, xã, đặc khu | ${day(-150)} | Báo cáo kết quả |
| 7 | Lập đường dây trả lời vướng mắc về đăng ký kinh doanh | Sở Tài chính | Sở Công Thương | ${day(-182)} | Quy chế trực |
| II | Nơi tiếp dân | | | | |
| 8 | Khảo sát mức độ hài lòng tại các trung tâm phục vụ hành chính công | Sở Nội vụ | UBND các phường, xã, đặc khu | ${day(-168)} | Báo cáo khảo sát |
| 9 | Sửa lối đi cho người khuyết tật tại phường Minh Tân | UBND phường Minh Tân | Sở Xây dựng | ${day(-172)} | Biên bản nghiệm thu |
| 10 | Sửa lối đi cho người khuyết tật tại phường Hà Thượng | UBND phường Hà Thượng | Sở Xây dựng | ${day(-172)} | Biên bản nghiệm thu |
| 11 | Bố trí chỗ ngồi chờ và nước uống tại phường Cầu Sen | UBND phường Cầu Sen | | ${day(-192)} | Biên bản nghiệm thu |
| 12 | Bố trí chỗ ngồi chờ và nước uống tại phường Bến Gạo | UBND phường Bến Gạo | | ${day(-192)} | Biên bản nghiệm thu |
| 13 | Mở buổi tiếp dân lưu động tại xã Gò Tre | UBND xã Gò Tre | Thanh tra Thành phố | ${day(-160)} | Báo cáo kết quả |
| 14 | Mở buổi tiếp dân lưu động tại đặc khu Hòn Mây | UBND đặc khu Hòn Mây | Thanh tra Thành phố | ${day(-156)} | Báo cáo kết quả |
| 15 | Kiểm tra việc niêm yết thủ tục tại 10 phường, xã | Thanh tra Thành phố | Văn phòng UBND Thành phố | ${day(-148)} | Kết luận kiểm tra |
| III | Công nghệ, dữ liệu | | | | |
| 16 | Nhắn tin báo ngày trả kết quả cho người nộp hồ sơ | Sở Khoa học và Công nghệ | Văn phòng UBND Thành phố | ${day(-154)} | Báo cáo kết quả |
| 17 | Sửa các lỗi thường gặp của cổng dịch vụ công | Sở Khoa học và Công nghệ | | ${day(-178)} | Biên bản nghiệm thu |
| 18 | Đối chiếu dữ liệu hộ tịch với dữ liệu dân cư | Công an Thành phố | Sở Tư pháp | ${day(-144)} | Báo cáo đối chiếu |
| 19 | Mở lại các số điện thoại tiếp nhận phản ánh của người dân | Văn phòng UBND Thành phố | UBND các phường, xã, đặc khu | ${day(-200)} | Danh bạ |
| 20 | Đưa lịch khám của các trạm y tế lên mạng | Sở Y tế | Sở Khoa học và Công nghệ | ${day(-162)} | Lịch khám |
| IV | Việc của ngành | | | | |
| 21 | Công bố bản đồ các trường còn chỗ học | Sở Giáo dục và Đào tạo | UBND các phường, xã, đặc khu | ${day(-146)} | Bản đồ |
| 22 | Kiểm tra bếp ăn bán trú của 30 trường tiểu học | Sở Giáo dục và Đào tạo | Sở Y tế | ${day(-174)} | Báo cáo kiểm tra |
| 23 | Tổ chức tiêm bổ sung cho trẻ em ở xã Suối Bàng | Sở Y tế | UBND xã Suối Bàng | ${day(-164)} | Báo cáo kết quả |
| 24 | Kiểm tra cân đong tại các chợ truyền thống | Sở Công Thương | Công an Thành phố | ${day(-186)} | Báo cáo kiểm tra |
| 25 | Lập danh mục di tích cần chống xuống cấp | Sở Văn hóa, Thể thao và Du lịch | Sở Xây dựng | ${day(-152)} | Danh mục |
| 26 | Mở cửa sân thể thao trường học ngoài giờ | Sở Văn hóa, Thể thao và Du lịch | Sở Giáo dục và Đào tạo | ${day(-140)} | Kế hoạch mở cửa |
| 27 | Vá mặt đường tại 15 điểm thường ngập | Sở Xây dựng | Sở Tài chính | ${day(-142)} | Biên bản nghiệm thu |
| 28 | Nạo vét kênh nội đồng tại xã Rạch Cát | UBND xã Rạch Cát | Sở Nông nghiệp và Môi trường | ${day(-138)} | Biên bản nghiệm thu |
| 29 | Lắp đèn chiếu sáng các hẻm của phường Lò Vôi | UBND phường Lò Vôi | Sở Xây dựng | ${day(-136)} | Biên bản nghiệm thu |
| 30 | Phân bổ kinh phí sửa chữa nhỏ cho các phường, xã, đặc khu | Sở Tài chính | | ${day(-188)} | Quyết định phân bổ |
`
}
