import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeAnswers } from '../../testing/fake-server.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

const OWN: FakeAnswers = {
  getOwnAccount: {
    login: 'kinhte.causen',
    twoFactor: false,
    recoveryCodesLeft: 0,
    passwordChangedAt: null,
  },
  listOwnSessions: {
    entries: [
      {
        id: fakeId(1),
        device: 'Firefox Windows',
        startedAt: '2026-11-20T02:00:00.000Z',
        seenAt: '2026-11-21T02:00:00.000Z',
        current: true,
      },
      {
        id: fakeId(2),
        device: null,
        startedAt: '2026-11-19T02:00:00.000Z',
        seenAt: '2026-11-19T02:00:00.000Z',
        current: false,
      },
    ],
  },
  changePassword: undefined,
  endOwnSession: undefined,
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('what is wrong with a password stands at the field it is about', async () => {
  const server = openApp('/tai-khoan', {
    ...OWN,
    changePassword: ({ body }) =>
      (body as { oldPassword: string }).oldPassword === 'sai'
        ? { refused: 'password-wrong' }
        : { refused: 'password-breached' },
  })
  await screen.findByRole('heading', { name: 'Mật khẩu' })
  type('Mật khẩu hiện tại', 'sai')
  type('Mật khẩu mới', 'q1w2e3r4t5y6')
  type('Nhập lại mật khẩu mới', 'q1w2e3r4t5')
  fireEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  expect(await screen.findByText('Hai lần nhập khác nhau.')).toBeTruthy()
  expect(server.requests.map(({ name }) => name)).not.toContain('changePassword')

  type('Nhập lại mật khẩu mới', 'q1w2e3r4t5y6')
  fireEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  await screen.findByText(/Mật khẩu hiện tại không đúng/)
  expect(screen.getByLabelText('Mật khẩu hiện tại').getAttribute('aria-invalid')).toBe('true')

  type('Mật khẩu hiện tại', 'đúng')
  fireEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  await screen.findByText(/danh sách đã bị lộ/)
  expect(screen.getByLabelText('Mật khẩu mới').getAttribute('aria-invalid')).toBe('true')
})

test('the strength of a password is said while it is typed, and the password is not sent', async () => {
  const server = openApp('/tai-khoan', OWN)
  await screen.findByRole('heading', { name: 'Mật khẩu' })

  type('Mật khẩu mới', 'ngắn')
  expect(await screen.findByText('Còn thiếu 6 ký tự')).toBeTruthy()
  type('Mật khẩu mới', 'trâu cày mây tím bốn cửa')
  expect(await screen.findByText('Đủ mạnh')).toBeTruthy()
  expect(JSON.stringify(server.requests)).not.toContain('trâu')
})

test('another session can be ended, this one only by signing out everywhere', async () => {
  const server = openApp('/tai-khoan', { ...OWN, endOwnSession: () => undefined })

  fireEvent.click(await screen.findByRole('button', { name: /Kết thúc phiên trên/ }))

  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'endOwnSession')?.params).toEqual({
      sessionId: fakeId(2),
    }),
  )
  expect(screen.getByText('phiên này')).toBeTruthy()
})

test('the second factor is set up with the password, a drawn key and a code', async () => {
  const codes = ['abcde-fghjk', 'mnpqr-stuvw']
  openApp('/tai-khoan', {
    ...OWN,
    startSecondFactor: { address: 'otpauth://totp/R?secret=ABCDEFGH', key: 'ABCDEFGH' },
    verifySecondFactor: ({ body }) =>
      (body as { code: string }).code === '123456' ? { codes } : { refused: 'second-factor-wrong' },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Bật xác thực hai bước' }))
  const dialog = await screen.findByRole('dialog')
  const [password] = [...dialog.querySelectorAll('input')]
  if (password === undefined) throw new Error('There is no field for the password.')
  fireEvent.change(password, { target: { value: 'mật khẩu' } })
  fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }))

  expect(await screen.findByRole('img', { name: /Mã QR/ })).toBeTruthy()
  expect(screen.getByText('ABCD EFGH')).toBeTruthy()
  type('Mã 6 số ứng dụng đang hiện', '000000')
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận và bật' }))
  await screen.findByText(/Mã không đúng/)
  type('Mã 6 số ứng dụng đang hiện', '123456')
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận và bật' }))

  for (const code of codes) expect(await screen.findByText(code)).toBeTruthy()
})

test('an initial password must be changed before anything else is shown', async () => {
  const server = openApp('/plans', {
    getSession: makeSession({ mustChangePassword: true }),
    changePassword: () => undefined,
  })
  await screen.findByRole('heading', { level: 1, name: 'Đổi mật khẩu lần đầu' })
  expect(server.requests.map(({ name }) => name)).not.toContain('listPlans')
  type('Mật khẩu hiện tại', 'k7mq-x2fh-abcd-9yyt')
  type('Mật khẩu mới', 'trâu cày mây tím bốn cửa')
  type('Nhập lại mật khẩu mới', 'trâu cày mây tím bốn cửa')
  server.change({ getSession: makeSession() })
  fireEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Kế hoạch' })).toBeTruthy()
})
