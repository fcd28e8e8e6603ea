import { text } from './error-text.ts'

/** Refusals about restructurings of the organization. */
export const RESTRUCTURING_ERROR_TEXTS = {
  'restructuring-not-found': text(
    404,
    'Không tìm thấy đợt sắp xếp này.',
    'There is no such restructuring.',
  ),
  'restructuring-forbidden': text(
    403,
    'Chỉ người quản trị tổ chức được chuẩn bị và thực hiện sắp xếp.',
    'Only those who keep the organization may prepare and apply a restructuring.',
  ),
  'restructuring-not-draft': text(
    409,
    'Đợt sắp xếp này không còn là dự thảo. Hãy rút về dự thảo trước khi sửa.',
    'This restructuring is no draft any more. Withdraw it before changing it.',
  ),
  'restructuring-not-scheduled': text(
    409,
    'Đợt sắp xếp này không ở trạng thái chờ ngày hiệu lực.',
    'This restructuring does not wait for its day.',
  ),
  'restructuring-applied': text(
    409,
    'Đợt sắp xếp này đã được thực hiện. Muốn đổi lại, hãy lập một đợt sắp xếp mới.',
    'This restructuring has been applied. To change it back, prepare a new one.',
  ),
  'restructuring-too-early': text(
    409,
    'Chưa đến ngày hiệu lực {on}. Hãy duyệt để hệ thống tự thực hiện vào ngày đó.',
    'The effective day {on} has not come. Approve it, and it is applied on that day.',
  ),
  'restructuring-day-has-come': text(
    409,
    'Ngày hiệu lực {on} đã đến. Hãy thực hiện ngay thay vì hẹn ngày.',
    'The effective day {on} has come. Apply it now.',
  ),
  'restructuring-has-problems': text(
    409,
    'Còn {count} vấn đề phải giải quyết trước. Hãy xem danh sách vấn đề của đợt sắp xếp.',
    '{count} problems must be settled first. See the list of problems.',
  ),
  'restructuring-outdated': text(
    409,
    'Đơn vị hoặc chức danh đã thay đổi từ khi xem trước. Hãy xem lại rồi thực hiện.',
    'Units or seats have changed since the preview. Look again, then apply.',
  ),
} as const
