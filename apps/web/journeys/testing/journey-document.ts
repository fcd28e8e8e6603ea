/** A directive of our own with two gaps: one task has no date, one names nobody. */
export const JOURNEY_DOCUMENT = `ỦY BAN NHÂN DÂN
THÀNH PHỐ MINH HÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 305/KH-UBND
Minh Hà, ngày 19 tháng 11 năm 2026

KẾ HOẠCH
Chỉnh trang các tuyến đường trước Tết

Ủy ban nhân dân Thành phố ban hành Kế hoạch chỉnh trang các tuyến đường như sau:

I. NHIỆM VỤ
1. Giao UBND phường Cầu Sen lập danh sách các điểm cần chỉnh trang trên địa bàn, hoàn thành chậm nhất ngày 23/11/2026.
2. Giao Sở Xây dựng xây dựng phương án thay đèn chiếu sáng trên tuyến đường Bờ Kè.
3. Các đơn vị liên quan rà soát biển báo bị hư hỏng, báo cáo trước ngày 15/12/2026.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`
