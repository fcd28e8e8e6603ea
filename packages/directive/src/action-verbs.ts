import { isPartOfNoun } from './noun-compounds.ts'
import { PhraseSet, type Word } from './split-words.ts'

/**
 * What officials are told to do. A verb is recognised in lower case, or at the head of its
 * sentence: "Sở Xây dựng" is a name, "Sở Nội vụ xây dựng" is not only one.
 */
const VERBS = new PhraseSet([
  ...listPhrases(`xây dựng; rà soát; tổ chức; triển khai; thực hiện; ban hành; hoàn thành; hoàn thiện;
    hoàn tất; hướng dẫn; tham mưu; đề xuất; kiểm tra; giám sát; thanh tra; theo dõi; đôn đốc; tổng hợp;
    báo cáo; trình; gửi; nộp; lập; soạn thảo; dự thảo; thẩm định; thẩm tra; phê duyệt; phân công;
    phân bổ; bố trí; bảo đảm; đảm bảo; chuẩn bị; cung cấp; cập nhật; tiếp nhận; giải quyết; xử lý;
    khắc phục; đánh giá; sơ kết; tổng kết; công bố; công khai; tuyên truyền; phổ biến; quán triệt;
    vận động; phát động; đào tạo; bồi dưỡng; tập huấn; sắp xếp; kiện toàn; củng cố; sửa đổi; bổ sung;
    điều chỉnh; thay thế; thành lập; hình thành; thiết lập; thí điểm; nghiên cứu; khảo sát; điều tra;
    thống kê; kiểm kê; đo đạc; thu gom; thu hồi; thu hút; huy động; sử dụng; khai thác; quản lý;
    vận hành; nâng cấp; nâng cao; nâng; mở rộng; phát triển; phát huy; phát hiện; phối hợp; chủ trì;
    chỉ đạo; lãnh đạo; điều hành; giao; yêu cầu; đề nghị; kiến nghị; ký kết; ký; họp; tăng cường;
    đẩy mạnh; đẩy nhanh; thúc đẩy; tập trung; quan tâm; chú trọng; ưu tiên; khuyến khích; hỗ trợ;
    giúp; giúp việc; tạo điều kiện; tháo gỡ; cải cách; cải thiện; đổi mới; cắt giảm; rút ngắn;
    đơn giản hóa; số hóa; cụ thể hóa; kết nối; chia sẻ; tích hợp; ứng dụng; đầu tư; mua sắm; đấu thầu;
    giải ngân; thanh toán; quyết toán; thẩm tra; nghiệm thu; bàn giao; đưa vào; đưa; xác định;
    xác minh; xác nhận; xác lập; lựa chọn; tuyển chọn; tuyển dụng; bổ nhiệm; điều động; luân chuyển;
    biệt phái; quy hoạch; khen thưởng; biểu dương; kỷ luật; xem xét; quyết định; cho ý kiến; tham gia;
    tiếp thu; giải trình; trả lời; phản hồi; thông báo; thông tin; đăng tải; niêm yết; lưu trữ; gắn;
    duy trì; giữ vững; giữ gìn; bảo vệ; bảo tồn; ngăn chặn; phòng ngừa; đấu tranh;
    trực; ứng trực; túc trực; trang trí; dọn dẹp; vệ sinh; tiêm; cấp phát; cấp; trao; tặng; thăm hỏi;
    thăm; chăm lo; chi trả; chi; thu; nhập; nhân rộng; lồng ghép; phân loại; phân cấp; phân tích;
    ủy quyền; kê khai; đối chiếu; làm việc; làm rõ; làm tốt; làm; tiến hành; mời; đón; tiếp; chuyển;
    thu thập; thực thi; chấp hành; tuân thủ; tự kiểm tra; rút kinh nghiệm; chịu; thiết kế; thi công; lắp; tổng vệ sinh; tổng kiểm tra;
    khởi công; khánh thành; lắp đặt; sửa chữa; chuyển đổi; áp dụng; quy định; thống nhất;
    chuẩn hóa; định hướng; đăng ký; hợp tác; liên kết; tìm kiếm; tuyển; giới thiệu; quảng bá; mở;
    phấn đấu; nắm; nắm chắc; bám sát; kiểm soát; kiểm điểm; kết hợp; khuyến nghị; cử; cho; hợp nhất;
    sáp nhập; giải thể; chấm dứt; dừng; tạm dừng; gia hạn; hủy; bãi bỏ; phê bình; gia cố;
    diễn tập; huấn luyện; điều phối; tư vấn; tiếp tục; đôn đốc; nhắc nhở; gia tăng; lắng nghe; thể chế hóa;
    đa dạng hóa; hiện đại hóa; thông minh hóa; khơi thông; khơi dậy; phân luồng; tuần tra; rút; điểm danh;
    thu xếp; đại diện; xử phạt; giới hạn; hạn chế; giảm; tăng; phủ sóng; bảo trì; bảo dưỡng; kêu gọi;
    khoanh vùng; cách ly; xét nghiệm; tiêm chủng; khám; chữa; truyền thông; nhận diện; nêu gương;
    cân đối; chỉnh trang; cải tạo; di dời; giải phóng; tham vấn; ghi nhận; cưỡng chế; bồi thường; kiểm định;
    giám định; đối thoại; gặp gỡ; khuyến cáo; quản trị; sàng lọc; sản xuất; tiết kiệm; tiêu hủy; tiếp cận;
    tiếp xúc; tôn vinh; trả; trưng bày; tu bổ; vận chuyển; xóa; xúc tiến; ứng phó; ứng cứu; cứu hộ; dự báo;
    cảnh báo; nạo vét; phát quang; treo; tháo dỡ; giải tỏa; thanh lý; công nhận; bình xét; bình chọn; xét;
    xét duyệt; thi tuyển; sát hạch; học tập; hiện thực hóa; tối ưu hóa; tự động hóa; luật hóa; lượng hóa;
    phân công; phân kỳ; phân nhóm; kiểm đếm; kiểm soát; lập biên bản; đăng; viết; dịch; in; in ấn; phát hành;
    chốt; tổng rà soát; hậu kiểm; tái định cư; mua; thuê; đặt hàng; chấm điểm; xếp loại; xếp hạng; đo lường;
    tự đánh giá; giải đáp; tiếp công dân; tháo gỡ; khởi động; kích hoạt; lan tỏa; nghiêm cấm; chấn chỉnh;
    siết chặt; làm chủ; đề ra; đặt ra; quyết toán; phân định; quy hoạch; cắm mốc; bàn giao; giao nhận;
    thay; dự trữ; tích trữ; kéo; sơn; vá; san lấp; lấp; đắp; bơm; quét; rửa; phun; tưới; cắt; cắt tỉa;
    chặt; tỉa; dời; che chắn; chằng chống; neo; sơ tán; di tản; tìm kiếm; canh gác; ngắt; đóng; khóa; phát;
    loan tin; nhắn tin; gọi; trích; hoàn trả; miễn; miễn giảm; giãn; chụp; ghi hình; quay; dán; trồng;
    chăm sóc; nuôi; thẩm duyệt; tiết giảm; tinh giản; tinh gọn; cơ cấu; phân quyền; ủy thác; đấu giá; đặt;
    gắn kết; gặp; giám định; hòa giải; khen; kết nạp; khai trương; kiểm kê; lập lại; lấy ý kiến; lấy;
    lưu; mời gọi; nâng hạng; nghe; nhận; nhập liệu; nộp lại; ổn định; phân bố; phản ánh; phát sóng; phục hồi;
    phục vụ; rải; rèn luyện; sản xuất; sàng lọc; soát xét; sơ kết; tạm ứng; thả; tham quan; tháo; thâu;
    thử nghiệm; thẩm vấn; tiếp sóng; tiêu thoát; tổ chức lại; trả lại; trả kết quả; trích lập; truy thu;
    tuyên dương; tự rà soát; ươm; vớt; xúc; xử phạt; ứng cử; giới thiệu; hiệu chỉnh; hiệp thương; bầu; bảo quản;
    bảo mật; bóc tách; bỏ; can thiệp; chi viện; chiếu; chọn; chủ động phối hợp; công chứng; cấp đổi; dạy;
    tạo; tập hợp; thỏa thuận; hoàn chỉnh; chỉnh lý; chỉnh sửa; nắm bắt; trao đổi; thảo luận; nêu cao; đề cao;
    coi trọng; phòng chống; khôi phục; cơ cấu lại; trang bị; tăng tốc; tận dụng; đúc kết; tổng duyệt;
    hệ thống hóa; pháp điển hóa; xã hội hóa; trợ giúp; giúp đỡ; đảm nhiệm; tranh thủ; hưởng ứng;
    giữ nghiêm; giữ; hướng tới; thay đổi; điều tiết; bình ổn; kiềm chế; kiểm chế; ngăn ngừa; truy quét;
    triệt phá; trấn áp; thi hành; xét xử; chuyển giao; gieo trồng; thu hoạch; tiêu thụ; chế biến; tôn tạo;
    trùng tu; cứu trợ; cho vay; cho thuê; cho phép; cấp phép; khai báo; khai giảng; kiểm nghiệm; phân tích;
    ra quân; ra mắt; thấm nhuần; cổ phần hóa; thoái vốn; dành; hợp thức hóa; quy tập; đề nghị; xây mới;
    ngầm hóa; đình chỉ; thu dọn; có kế hoạch; có giải pháp; có biện pháp; có phương án; có cơ chế;
    có chính sách; có văn bản; có hình thức; có ý kiến; có báo cáo; có chương trình; có lộ trình; có hướng dẫn;
    tri ân; đề bạt; làm đầu mối; làm thường trực; là đầu mối; là cơ quan đầu mối; là cơ quan thường trực;
    là cơ quan tham mưu; đồng hành; là đơn vị đầu mối; là đơn vị thường trực; là cơ quan chủ trì; là đơn vị chủ trì; xin lỗi; cấm;
    làm cơ quan đầu mối; làm cơ quan thường trực; làm đơn vị đầu mối; biên soạn; châm; điều chuyển; kết nạp; xuất cấp; bảo hộ; cam kết; lập dự toán; rà phá; tính toán; tiết giảm; khoán;
    nuôi dưỡng; tìm hiểu; giao lưu; xác lập; quan trắc; đo đếm; chú ý; lưu ý; đối ứng; trưng dụng; trả nợ;
    trợ cấp; hỗ trợ; tái tạo; tái cơ cấu; đề xuất; góp ý; kêu gọi; định kỳ báo cáo`),
])

/** Words that may stand between the unit and its verb, or open an order. */
const ADVERBS = new PhraseSet([
  ...listPhrases(`tiếp tục; chủ động; khẩn trương; kịp thời; tích cực; trực tiếp; thường xuyên; định kỳ;
    nghiêm túc; nhanh chóng; sớm; tập trung; nỗ lực; phấn đấu; đồng thời; cùng; cũng; liên tục; quyết liệt;
    gấp rút; ngay; trước mắt; cần; phải; sẽ; có trách nhiệm; chịu trách nhiệm; có nhiệm vụ; được giao;
    được phân công; nghiêm chỉnh; phát huy vai trò; làm đầu mối; là cơ quan đầu mối; là đầu mối;
    là cơ quan thường trực; đầu mối; thực hiện tốt; hằng năm; hàng năm; hằng quý; hằng tháng;
    hằng tuần; cần phải; trước hết; từng bước; khẩn trương và; xem xét; phối hợp chặt chẽ; thống nhất;
    chịu trách nhiệm chính; chịu trách nhiệm trước; độc lập; kiên quyết; kiên trì; triệt để; tuyệt đối; mạnh dạn; linh hoạt;
    sáng tạo; tạm thời; đồng bộ; gương mẫu; tận tụy; nâng cao trách nhiệm; trên cơ sở đó; theo đó; cơ bản; hoàn toàn; hơn nữa;
    khoa học hơn nữa; mạnh mẽ hơn nữa; mạnh mẽ; phụ trách`),
])

/** Words after which the sentence tells what is or was, not what is to be done. */
const STATE_WORDS = new Set([
  'đã',
  'đang',
  'chưa',
  'chẳng',
  'vẫn',
  'còn',
  'vừa',
  'luôn',
  'từng',
  'là',
  'có',
  'không',
  'xin',
  'do',
  'gồm',
  'như',
  'mà',
])

/**
 * How many words the verb at this place has; 0 when there is none, or when it is part of a noun.
 */
export function verbLengthAt(sentence: readonly Word[], index: number): number {
  const length = VERBS.lengthAt(sentence, index)
  if (length === 0) return isPrevention(sentence, index) ? 2 : 0
  const verb = sentence
    .slice(index, index + length)
    .map(({ lower }) => lower)
    .join(' ')
  return isPartOfNoun(verb, sentence, index + length) ? 0 : length
}

// "phòng, chống dịch bệnh" is one verb in spite of its comma.
function isPrevention(sentence: readonly Word[], index: number): boolean {
  const next = sentence[index + 1]
  return sentence[index]?.lower === 'phòng' && next?.lower === 'chống' && next.gap === ', '
}

/** How many words of adverb or duty ("có trách nhiệm") stand at this place. */
export function adverbLengthAt(sentence: readonly Word[], index: number): number {
  return ADVERBS.lengthAt(sentence, index)
}

/** Whether the word turns the sentence into a statement: "đã", "đang", "là". */
export function isStateWord(word: Word): boolean {
  return !word.isCapital && STATE_WORDS.has(word.lower)
}

function listPhrases(list: string): string[] {
  return list.split(';').map((phrase) => phrase.replace(/\s+/g, ' ').trim())
}
