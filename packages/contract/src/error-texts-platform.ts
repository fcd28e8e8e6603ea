import { text } from './error-text.ts'

/** Refusals that any operation can give. */
export const PLATFORM_ERROR_TEXTS = {
  'request-invalid': text(
    422,
    'Yêu cầu chưa hợp lệ. Hãy xem lại các ô được đánh dấu.',
    'The request is not valid. Check the marked fields.',
  ),
  'request-too-large': text(
    413,
    'Yêu cầu lớn quá mức cho phép.',
    'The request is larger than allowed.',
  ),
  'request-from-elsewhere': text(
    403,
    'Yêu cầu đến từ một trang khác nên bị từ chối.',
    'The request comes from another site and is refused.',
  ),
  'route-not-found': text(404, 'Không có địa chỉ này.', 'There is no such address.'),
  'method-not-allowed': text(
    405,
    'Địa chỉ này không nhận phương thức đó. Được phép: {allowed}.',
    'This address does not take that method. Allowed: {allowed}.',
  ),
  'version-outdated': text(
    412,
    'Người khác vừa thay đổi. Hãy tải lại rồi làm lại thay đổi của bạn.',
    'Somebody has changed this meanwhile. Reload and make your change again.',
  ),
  'version-required': text(
    422,
    'Thiếu phiên bản đang xem (If-Match).',
    'The version last read (If-Match) is missing.',
  ),
  'idempotency-key-required': text(
    422,
    'Thiếu mã chống gửi trùng (Idempotency-Key).',
    'The header Idempotency-Key is missing.',
  ),
  'idempotency-key-reused': text(
    422,
    'Mã chống gửi trùng đã dùng cho một yêu cầu khác.',
    'This Idempotency-Key was used for a different request.',
  ),
  'request-in-progress': text(
    409,
    'Yêu cầu này đang được xử lý. Hãy đợi một chút.',
    'This very request is being handled. Wait a moment.',
  ),
  'settings-forbidden': text(
    403,
    'Chỉ người quản trị tổ chức mới thay đổi được cấu hình.',
    'Only organisation administrators may change the settings.',
  ),
  'settings-unchanged': text(
    422,
    'Các lựa chọn này vẫn như cũ, không có gì để lưu.',
    'These choices are as they were; there is nothing to save.',
  ),
  'database-unavailable': text(
    503,
    'Cơ sở dữ liệu tạm thời không trả lời. Chưa có gì thay đổi; hãy thử lại sau ít phút.',
    'The database does not answer at the moment. Nothing was changed; try again in a few minutes.',
  ),
  internal: text(
    500,
    'Có lỗi trong hệ thống. Chưa có gì thay đổi. Mã lỗi: {requestId}.',
    'Something failed in the system. Nothing was changed. Reference: {requestId}.',
  ),
} as const
