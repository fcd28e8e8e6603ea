import { text } from './error-text.ts'

/** Refusals about personal files and the rights of those whom they are about. */
export const PERSONAL_DATA_ERROR_TEXTS = {
  'personal-file-forbidden': text(
    403,
    'Chỉ người đó và cán bộ tổ chức phụ trách đơn vị được mở hồ sơ cá nhân.',
    'Only the person and the personnel officer of their unit may open a personal file.',
  ),
  'personal-file-restricted': text(
    409,
    'Hồ sơ đang được hạn chế xử lý theo yêu cầu của người đó.',
    'The file is restricted at the wish of the person.',
  ),
  'opening-purpose-unfit': text(
    422,
    'Mục đích mở hồ sơ không phù hợp: “tự xem” chỉ dành cho chính mình.',
    'The purpose does not fit: looking at one’s own file is for the person alone.',
  ),
  'person-erased': text(
    409,
    'Dữ liệu của người này đã được xoá.',
    'The data of this person has been erased.',
  ),
  'person-retained': text(
    409,
    'Chưa đến hạn xoá dữ liệu của người này và chưa có yêu cầu xoá nào được chấp thuận.',
    'The data of this person must still be kept, and no request to erase it was granted.',
  ),
  'birth-after-today': text(
    422,
    'Ngày trong hồ sơ không thể ở tương lai.',
    'A day in the file cannot lie in the future.',
  ),
  'account-without-person': text(
    409,
    'Tài khoản của bạn không gắn với người nào.',
    'Your account belongs to no person.',
  ),
  'data-request-not-found': text(404, 'Không tìm thấy yêu cầu này.', 'There is no such request.'),
  'data-request-forbidden': text(
    403,
    'Bạn không được xem hoặc xử lý yêu cầu về dữ liệu của người này.',
    'You may not see or settle requests about the data of this person.',
  ),
  'data-request-open': text(
    409,
    'Người này đang có một yêu cầu cùng loại chưa được trả lời.',
    'A request of the same kind is still open.',
  ),
  'data-request-in-future': text(
    422,
    'Ngày nhận yêu cầu không thể ở tương lai.',
    'A request cannot have come in after today.',
  ),
  'data-request-answered': text(
    409,
    'Yêu cầu này đã được trả lời.',
    'This request has been answered.',
  ),
  'data-request-own': text(
    403,
    'Không ai tự trả lời yêu cầu của chính mình.',
    'Nobody answers their own request.',
  ),
  'correction-unfit': text(
    422,
    'Chỉ yêu cầu chỉnh sửa mới kèm các mục được sửa.',
    'Only a request for correction comes with corrected fields.',
  ),
  'correction-missing': text(
    422,
    'Hãy ghi các mục được sửa, hoặc từ chối kèm lý do.',
    'Give the corrected fields, or reject the request and say why.',
  ),
} as const
