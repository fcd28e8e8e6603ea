import { PhraseSet, type Word } from './split-words.ts'

/**
 * Whether the word before an index and the one at it are one noun ("Khu Kinh tế", "Hội Liên hiệp
 * phụ nữ"), so that no name ends between them.
 */
export function opensFieldWord(words: readonly Word[], index: number): boolean {
  return words[index]?.gap === ' ' && FIELD_WORDS.lengthAt(words, index - 1) > 1
}

const FIELD_WORDS = new PhraseSet(
  `kinh tế; công nghệ; công nghiệp; nông nghiệp; nông thôn; nông dân; giáo dục; đào tạo; môi trường;
   tài nguyên; văn hóa; thể thao; thể dục; du lịch; truyền thông; truyền hình; phát thanh; thông tin; giao thông;
   vận tải; phụ nữ; thanh niên; thiếu niên; cựu chiến; chiến binh; cao tuổi; khuyết tật; chữ thập; luật gia;
   nhà báo; sinh viên; học sinh; dân tộc; tôn giáo; quốc phòng; an ninh; đầu tư; thương mại; dịch vụ; công thương;
   ngân sách; kế hoạch; tài chính; hành chính; khoa học; kỹ thuật; lao động; xã hội; chính trị; pháp chế; tư pháp;
   tuyên giáo; dân vận; nội chính; biên phòng; quân sự; hải quan; kiểm lâm; đường bộ; đường thủy; đường sắt;
   hàng không; hàng hải; điện lực; viễn thông; bưu chính; đổi mới; sáng tạo; khởi nghiệp; khí tượng; thủy văn;
   thủy lợi; thủy sản; hải sản; chăn nuôi; thú y; bảo vệ; thực vật; thực phẩm; dân số; trẻ em; gia đình;
   doanh nghiệp; hợp tác; tập thể; kho bạc; ngân hàng; bảo hiểm; tín dụng; chính sách; đất đai; nhà ở; đô thị;
   hạ tầng; di sản; di tích; bảo tàng; thư viện; nghệ thuật; báo chí; xuất bản; y tế; dược phẩm; thiên tai; công lập; dân lập; tư thục`
    .split(';')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim()),
)
