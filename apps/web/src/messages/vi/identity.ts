export const identity = {
  title: 'Đăng nhập',
  login: 'Tên đăng nhập hoặc thư điện tử',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  submit: 'Đăng nhập',
  submitting: 'Đang đăng nhập…',
  accountsTitle: 'Vào thử bằng một tài khoản minh họa',
  accountsText:
    'Mỗi tài khoản giữ một vị trí khác nhau, nên thấy và làm được những việc khác nhau.',
  signInAs: 'Đăng nhập là',
  signedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại, trang đang mở vẫn giữ nguyên.',
}
