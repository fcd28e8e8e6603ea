/** Words that sound like a deadline and are none. */
export const VAGUE_TIME =
  /(?<!\p{L})(?:sớm|khẩn trương|kịp thời|nhanh chóng|gấp rút|thời gian tới|trước mắt|trong thời gian sớm nhất|sớm nhất|ngay khi có thể|từng bước|lâu dài|theo lộ trình|đúng tiến độ|theo tiến độ|đúng thời hạn|đúng hạn|kịp tiến độ|định kỳ|trước Tết|dịp Tết|giáp Tết|theo quy định)(?!\p{L})/giu

/** Phrases that stand where a unit's name should and name nobody. */
export const UNNAMED_UNIT =
  /(?:liên quan|có chức năng|hữu quan|chức năng|các đơn vị|các cơ quan|các bên|các cấp|các ngành|các sở|các bộ|các ban|bộ, ngành|địa phương|tổ chức, cá nhân|các tổ chức|mọi cấp|các lực lượng)/iu

/** Classes whose members are known, so that each of them can be given the task. */
export const KNOWN_CLASS =
  /^(?:ủy ban nhân dân|ubnd|đảng ủy|hđnd|chủ tịch|bí thư|công an|ban chỉ huy|trung tâm|trạm|trường|văn phòng|ban thường vụ|các (?:trung tâm|phường|xã|đặc khu|quận|huyện|đảng ủy|quận ủy|huyện ủy|tỉnh ủy|thành ủy|chi bộ|khu phố|trường|trạm|ủy ban nhân dân|ubnd|công an|phòng|bệnh viện|thôn|ấp|tổ dân phố))/iu

/** Verbs that set a direction and no piece of work. */
export const VAGUE_ACTION =
  /^(?:(?:tiếp tục|tích cực|chủ động|tập trung|thường xuyên|kịp thời|khẩn trương|không ngừng|đẩy mạnh|tăng cường)[,\s]+){0,3}(?:tăng cường|đẩy mạnh|nâng cao|quan tâm|chú trọng|phát huy|thúc đẩy|phấn đấu|coi trọng|làm tốt|thực hiện tốt|thực hiện có hiệu quả|tổ chức thực hiện|triển khai thực hiện|đổi mới|bám sát|giữ vững|tập trung|tạo điều kiện|tạo sự|duy trì|phát triển|quán triệt)(?!\p{L})/iu

/** Approval that is named without a name. */
export const VAGUE_APPROVAL =
  /(?<!\p{L})(?:cấp có thẩm quyền|cơ quan có thẩm quyền|cấp thẩm quyền|theo thẩm quyền|theo quy định|theo phân cấp|cấp trên)(?!\p{L})/iu

/** Results that say only that there is one. */
export const VAGUE_PRODUCT = /^(?:kết quả|văn bản|sản phẩm|tài liệu|nội dung|hồ sơ)$/iu
