import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'

// What the table says about signing in, accounts and the server itself.

const ANYBODY = [{ who: 'anybody' }] as const
const EVERYBODY = [{ who: 'everybody' }] as const
const ACCOUNT = {
  who: 'account-administrators',
  others: 'account-administrate-forbidden',
  byRole: true,
} as const
const AN_ACCOUNT = [{ ...ACCOUNT, elsewhere: 'account-not-found' }] as const

export const identityRules = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in', rules: ANYBODY },
  verifySignIn: { vi: 'Nhập mã bước hai', en: 'Enter the code of the second step', rules: ANYBODY },
  getSignInOptions: {
    vi: 'Xem các cách đăng nhập',
    en: 'See the ways of signing in',
    rules: ANYBODY,
  },
  startSignOn: {
    vi: 'Đăng nhập một lần của thành phố',
    en: 'Sign in at the city’s own sign-on',
    rules: ANYBODY,
  },
  verifySignOn: {
    vi: 'Hoàn tất đăng nhập một lần',
    en: 'Come back from the city’s own sign-on',
    rules: ANYBODY,
  },
  getSession: {
    vi: 'Xem mình là ai, giữ vị trí nào',
    en: 'See who one is and what one holds',
    rules: EVERYBODY,
  },
  signOut: { vi: 'Đăng xuất', en: 'Sign out', rules: EVERYBODY },
  listDemoAccounts: {
    vi: 'Xem tài khoản dùng thử (chỉ ở bản dùng thử)',
    en: 'See the accounts of the demonstration, which only a demonstration has',
    rules: ANYBODY,
  },
  getOwnAccount: { vi: 'Xem tài khoản của mình', en: 'See one’s own account', rules: EVERYBODY },
  changePassword: {
    vi: 'Đổi mật khẩu của mình',
    en: 'Change one’s own password',
    rules: EVERYBODY,
  },
  startSecondFactor: { vi: 'Bật xác thực hai bước', en: 'Begin a second factor', rules: EVERYBODY },
  verifySecondFactor: {
    vi: 'Xác nhận xác thực hai bước',
    en: 'Verify a second factor',
    rules: EVERYBODY,
  },
  endSecondFactor: {
    vi: 'Tắt xác thực hai bước',
    en: 'Switch one’s own second factor off',
    rules: EVERYBODY,
  },
  createRecoveryCodes: {
    vi: 'Tạo mã khôi phục mới',
    en: 'Make new recovery codes',
    rules: EVERYBODY,
  },
  listOwnSessions: {
    vi: 'Xem các phiên của mình',
    en: 'See where one is signed in',
    rules: EVERYBODY,
  },
  endOwnSession: {
    vi: 'Kết thúc một phiên của mình',
    en: 'End one of one’s sessions',
    rules: EVERYBODY,
  },
  endOwnSessions: { vi: 'Đăng xuất mọi nơi', en: 'Sign out everywhere', rules: EVERYBODY },
  listAccounts: {
    vi: 'Xem các tài khoản',
    en: 'See accounts',
    rules: [{ ...ACCOUNT, elsewhere: 'not-shown' }],
  },
  listAccountCandidates: {
    vi: 'Xem người chưa có tài khoản',
    en: 'See who could get an account',
    rules: [{ ...ACCOUNT, elsewhere: 'not-shown' }],
  },
  createAccounts: {
    vi: 'Tạo tài khoản',
    en: 'Create accounts',
    rules: [{ who: ACCOUNT.who, others: ACCOUNT.others }],
  },
  createInitialPassword: { vi: 'Cấp lại mật khẩu', en: 'Replace a password', rules: AN_ACCOUNT },
  closeAccount: { vi: 'Khoá tài khoản', en: 'Switch an account off', rules: AN_ACCOUNT },
  openAccount: { vi: 'Mở lại tài khoản', en: 'Switch an account on again', rules: AN_ACCOUNT },
  removeSecondFactor: {
    vi: 'Gỡ xác thực hai bước bị mất',
    en: 'Take away a second factor that was lost',
    rules: AN_ACCOUNT,
  },
  linkSignOn: {
    vi: 'Gắn với đăng nhập một lần',
    en: 'Bind an account to the sign-on',
    rules: AN_ACCOUNT,
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

export const platformRules = {
  getCalendarSettings: {
    vi: 'Xem lịch làm việc',
    en: 'See the working calendar',
    rules: EVERYBODY,
  },
  getSettings: { vi: 'Xem cấu hình', en: 'See the settings', rules: EVERYBODY },
  changeSettings: {
    vi: 'Thay đổi cấu hình',
    en: 'Change the settings',
    rules: [{ who: 'organizers', others: 'settings-forbidden' }],
  },
  streamEvents: {
    vi: 'Được báo khi có gì thay đổi',
    en: 'Hear that something has changed',
    rules: EVERYBODY,
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
