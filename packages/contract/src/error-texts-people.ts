import { text } from './error-text.ts'

/** Refusals of signing in, organization, people and audit. */
export const PEOPLE_ERROR_TEXTS = {
  'sign-in-required': text(401, 'Bạn cần đăng nhập.', 'You need to sign in.'),
  'sign-in-failed': text(
    401,
    'Tên đăng nhập hoặc mật khẩu không đúng.',
    'The user name or the password is wrong.',
  ),
  'sign-in-limited': text(
    429,
    'Bạn đã thử quá nhiều lần. Hãy đợi {seconds} giây rồi thử lại.',
    'Too many attempts. Wait {seconds} seconds and try again.',
  ),
  'account-without-tenant': text(
    403,
    'Tài khoản chưa được gắn với cơ quan nào. Hãy liên hệ quản trị.',
    'The account belongs to no organization yet. Ask your administrator.',
  ),
  'unit-not-found': text(404, 'Không tìm thấy đơn vị này.', 'There is no such unit.'),
  'unit-create-forbidden': text(403, 'Bạn không được tạo đơn vị.', 'You may not create units.'),
  'unit-code-taken': text(
    409,
    'Mã định danh {code} đã có đơn vị khác dùng.',
    'The identifier {code} is used by another unit.',
  ),
  'unit-has-head': text(
    409,
    'Đơn vị đã có vị trí người đứng đầu.',
    'The unit already has a position of head.',
  ),
  'position-not-found': text(404, 'Không tìm thấy vị trí này.', 'There is no such position.'),
  'position-create-forbidden': text(
    403,
    'Bạn không được tạo vị trí.',
    'You may not create positions.',
  ),
  'person-not-found': text(404, 'Không tìm thấy người này.', 'There is no such person.'),
  'person-create-forbidden': text(
    403,
    'Bạn không được nhập hồ sơ người.',
    'You may not enter people.',
  ),
  'appointment-not-found': text(
    404,
    'Không tìm thấy lần phân công này.',
    'There is no such appointment.',
  ),
  'appointment-overlaps': text(
    409,
    'Vị trí đã có người giữ trong thời gian này.',
    'The position is held by somebody in that time.',
  ),
  'appointment-ends-before-start': text(
    422,
    'Ngày cuối phải từ ngày bắt đầu trở đi.',
    'The last day must not be before the first.',
  ),
  'appointment-ended': text(
    409,
    'Lần phân công này đã kết thúc.',
    'This appointment has ended already.',
  ),
  'appointment-record-forbidden': text(
    403,
    'Bạn không được phân công vị trí.',
    'You may not appoint.',
  ),
  'appointment-end-forbidden': text(
    403,
    'Bạn không được kết thúc phân công.',
    'You may not end appointments.',
  ),
  'audit-view-forbidden': text(
    403,
    'Vị trí của bạn không được xem nhật ký chung.',
    'Your position may not read the general record.',
  ),
} as const
