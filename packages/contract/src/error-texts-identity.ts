import { text } from './error-text.ts'

/** Refusals of signing in, of accounts and of what secures them. */
export const IDENTITY_ERROR_TEXTS = {
  'account-closed': text(
    403,
    'Tài khoản này đã bị khóa. Hãy liên hệ người quản trị tài khoản của cơ quan.',
    'This account is switched off. Ask the account administrator of your office.',
  ),
  'account-person-left': text(
    403,
    'Người gắn với tài khoản này không còn làm việc ở đây, nên tài khoản không mở được gì.',
    'The person of this account does not work here any more, so the account opens nothing.',
  ),
  'account-open': text(
    409,
    'Tài khoản này đang mở rồi. Hãy tải lại trang.',
    'This account is switched on already. Reload the page.',
  ),
  'account-administrate-forbidden': text(
    403,
    'Vị trí của bạn không được quản trị tài khoản.',
    'Your position may not administer accounts.',
  ),
  'account-not-found': text(404, 'Không tìm thấy tài khoản này.', 'There is no such account.'),
  'account-login-invalid': text(
    422,
    'Tên đăng nhập "{login}" không dùng được. Hãy dùng chữ không dấu, số, dấu chấm, gạch nối, hoặc một địa chỉ thư điện tử.',
    'The login "{login}" cannot be used. Use plain letters, digits, dots and hyphens, or an e-mail address.',
  ),
  'account-login-taken': text(
    409,
    'Tên đăng nhập "{login}" đã có người dùng. Hãy chọn tên khác.',
    'The login "{login}" is taken. Choose another one.',
  ),
  'account-person-taken': text(
    409,
    'Người này đã có tài khoản "{login}". Hãy đặt lại mật khẩu thay vì tạo tài khoản mới.',
    'This person has the account "{login}" already. Reset its password in place of making another.',
  ),
  'account-own': text(
    409,
    'Không làm được với tài khoản của chính bạn. Hãy dùng trang "Tài khoản và bảo mật", hoặc nhờ người quản trị khác.',
    'This cannot be done to your own account. Use the page "Account and security", or ask another administrator.',
  ),
  'account-last-administrator': text(
    409,
    'Đây là người quản trị tài khoản cuối cùng còn hoạt động. Hãy giao quyền cho người khác trước khi khóa.',
    'This is the last active account administrator. Give the duty to somebody else before switching it off.',
  ),
  'account-shared': text(
    409,
    'Tài khoản này còn thuộc một cơ quan khác nên không đổi được từ đây. Hãy nhờ người vận hành hệ thống.',
    'This account belongs to another organization too, so it cannot be changed from here. Ask the operator of the system.',
  ),
  'password-wrong': text(
    422,
    'Mật khẩu hiện tại không đúng. Hãy nhập lại.',
    'The current password is wrong. Type it again.',
  ),
  'password-unchanged': text(
    422,
    'Mật khẩu mới giống mật khẩu cũ. Hãy chọn mật khẩu khác.',
    'The new password is the old one. Choose another.',
  ),
  'password-too-short': text(
    422,
    'Mật khẩu cần ít nhất {min} ký tự. Hãy ghép vài từ không liên quan với nhau.',
    'A password needs at least {min} characters. Put a few unrelated words together.',
  ),
  'password-too-weak': text(
    422,
    'Mật khẩu này dễ đoán. Hãy dài thêm bằng vài từ không liên quan, tránh ngày tháng, dãy phím và chữ lặp lại.',
    'This password is easy to guess. Add a few unrelated words; avoid dates, rows of keys and repetitions.',
  ),
  'password-names-you': text(
    422,
    'Mật khẩu chứa tên đăng nhập hoặc tên của bạn. Hãy chọn mật khẩu không nhắc tới bạn.',
    'The password holds your login or your name. Choose one that does not mention you.',
  ),
  'password-breached': text(
    422,
    'Mật khẩu này nằm trong danh sách đã bị lộ, kẻ xấu sẽ thử đầu tiên. Hãy chọn mật khẩu khác.',
    'This password is on a list of leaked ones, which attackers try first. Choose another.',
  ),
  'password-change-required': text(
    403,
    'Bạn đang dùng mật khẩu được cấp lần đầu. Hãy đổi mật khẩu rồi làm việc tiếp.',
    'You are using an initial password. Change it, then go on working.',
  ),
  'initial-password-expired': text(
    403,
    'Mật khẩu được cấp đã quá {days} ngày nên không dùng được nữa. Hãy xin người quản trị cấp lại.',
    'The initial password is older than {days} days and no longer works. Ask your administrator for a new one.',
  ),
  'second-factor-wrong': text(
    422,
    'Mã không đúng hoặc đã dùng rồi. Hãy đợi ứng dụng hiện mã mới rồi nhập lại.',
    'The code is wrong or was used already. Wait for the next one in the app and type that.',
  ),
  'second-factor-absent': text(
    409,
    'Tài khoản chưa bật xác thực hai bước.',
    'The account has no second factor.',
  ),
  'second-factor-present': text(
    409,
    'Tài khoản đã bật xác thực hai bước. Hãy tắt trước khi thiết lập lại.',
    'The account has a second factor already. Switch it off before setting up another.',
  ),
  'sign-in-step-expired': text(
    401,
    'Bước đăng nhập này đã hết hạn. Hãy nhập lại tên đăng nhập và mật khẩu.',
    'This step of signing in has expired. Type login and password again.',
  ),
  'session-not-found': text(
    404,
    'Phiên đăng nhập này không còn.',
    'This session is no longer there.',
  ),
  'sign-on-absent': text(
    404,
    'Máy chủ này chưa nối với hệ thống đăng nhập chung.',
    'This server is not connected to a common sign-on.',
  ),
  'sign-on-unavailable': text(
    503,
    'Hệ thống đăng nhập chung không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    'The common sign-on does not answer. Try again in a few minutes, or sign in with your password.',
  ),
  'sign-on-expired': text(
    409,
    'Lần đăng nhập này đã hết hạn hoặc bắt đầu từ trình duyệt khác. Hãy bắt đầu lại từ trang đăng nhập.',
    'This attempt to sign in has expired, or began in another browser. Begin again on the sign-in page.',
  ),
  'sign-on-refused': text(
    403,
    'Hệ thống đăng nhập chung đã từ chối hoặc bạn đã dừng lại. Hãy bắt đầu lại từ trang đăng nhập.',
    'The common sign-on refused, or you stopped. Begin again on the sign-in page.',
  ),
  'sign-on-invalid': text(
    403,
    'Câu trả lời của hệ thống đăng nhập chung không đáng tin nên bị từ chối. Hãy báo người quản trị.',
    'The answer of the common sign-on cannot be trusted and is refused. Tell your administrator.',
  ),
  'sign-on-unknown': text(
    403,
    'Chưa có tài khoản nào gắn với danh tính này. Hãy nhờ người quản trị tài khoản gắn giúp.',
    'No account is bound to this identity. Ask the account administrator to bind it.',
  ),
  'sign-on-subject-taken': text(
    409,
    'Danh tính này đã gắn với tài khoản khác.',
    'This identity is bound to another account.',
  ),
} as const
