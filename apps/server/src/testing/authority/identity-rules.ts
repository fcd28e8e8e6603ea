import type { RouteName } from '@roviec/contract'
import type { RouteAuthority } from './authority.ts'

// What the table says about signing in, accounts and the server itself.

export const identityRules = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in', rules: [{ who: 'anybody' }] },
  getSession: {
    vi: 'Xem mình là ai, giữ vị trí nào',
    en: 'See who one is and what one holds',
    rules: [{ who: 'everybody' }],
  },
  signOut: { vi: 'Đăng xuất', en: 'Sign out', rules: [{ who: 'everybody' }] },
  listDemoAccounts: {
    vi: 'Xem tài khoản dùng thử (chỉ ở bản dùng thử)',
    en: 'See the accounts of the demonstration, which only a demonstration has',
    rules: [{ who: 'anybody' }],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>

export const platformRules = {
  getCalendarSettings: {
    vi: 'Xem lịch làm việc',
    en: 'See the working calendar',
    rules: [{ who: 'everybody' }],
  },
  streamEvents: {
    vi: 'Được báo khi có gì thay đổi',
    en: 'Hear that something has changed',
    rules: [{ who: 'everybody' }],
  },
} as const satisfies Partial<Record<RouteName, RouteAuthority>>
