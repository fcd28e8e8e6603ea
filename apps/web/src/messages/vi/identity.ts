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
  signOn: (name: string) => `Đăng nhập bằng ${name}`,
  secondStep: {
    title: 'Bước thứ hai',
    text: 'Mở ứng dụng xác thực và nhập mã 6 số. Không có điện thoại thì nhập một mã dự phòng.',
    code: 'Mã xác thực',
    submit: 'Xác nhận',
    back: 'Dùng tài khoản khác',
  },
  signOnReturn: {
    title: 'Đang đăng nhập',
    wait: 'Đang kiểm tra câu trả lời của hệ thống đăng nhập chung…',
    failedTitle: 'Chưa đăng nhập được',
    back: 'Về trang đăng nhập',
  },
  forced: {
    title: 'Đổi mật khẩu lần đầu',
    text: 'Mật khẩu đang dùng do người quản trị cấp. Hãy đặt mật khẩu của riêng bạn rồi làm việc tiếp.',
  },
  changePassword: {
    oldPassword: 'Mật khẩu hiện tại',
    newPassword: 'Mật khẩu mới',
    hint: (min: number) =>
      `Ít nhất ${min} ký tự. Vài từ không liên quan với nhau là dễ nhớ và khó đoán nhất.`,
    repeat: 'Nhập lại mật khẩu mới',
    differs: 'Hai lần nhập khác nhau.',
    submit: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.',
    strength: {
      label: 'Độ mạnh của mật khẩu',
      short: (left: number) => `Còn thiếu ${left} ký tự`,
      weak: 'Dễ đoán, hãy thêm vài từ',
      fair: 'Gần đủ mạnh, thêm một từ nữa',
      strong: 'Đủ mạnh',
    },
  },
}
