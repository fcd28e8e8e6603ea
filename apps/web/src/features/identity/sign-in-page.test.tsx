import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FakeAnswers } from '../../testing/fake-server.ts'
import { openApp } from '../../testing/render-app.tsx'
import { makeSession } from '../../testing/make-session.ts'

const account = {
  login: 'vanthu',
  password: 'mo-thu',
  fullName: 'Đỗ Thùy Linh',
  title: 'Chuyên viên Văn phòng',
  unitName: 'Văn phòng',
}
const stranger: FakeAnswers = { getSession: () => ({ refused: 'sign-in-required' }) }

test('a stranger signs in and sees the address they came for', async () => {
  const server = openApp('/plans', {
    ...stranger,
    signIn: ({ body }) =>
      (body as { password: string }).password === 'đúng'
        ? makeSession()
        : { refused: 'sign-in-failed' },
  })

  fireEvent.change(await screen.findByLabelText('Tên đăng nhập hoặc thư điện tử'), {
    target: { value: ' kinhte.causen ' },
  })
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'đúng' } })
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))

  expect(await screen.findByRole('heading', { level: 1, name: 'Kế hoạch' })).toBeTruthy()
  expect(server.requests.find(({ name }) => name === 'signIn')?.body).toEqual({
    login: 'kinhte.causen',
    password: 'đúng',
  })
})

test('a wrong password is said, and the name stays', async () => {
  openApp('/my-work', { ...stranger, signIn: () => ({ refused: 'sign-in-failed' }) })

  fireEvent.change(await screen.findByLabelText('Tên đăng nhập hoặc thư điện tử'), {
    target: { value: 'ai-do' },
  })
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'sai' } })
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))

  expect((await screen.findByRole('alert')).textContent).toMatch(/không đúng/)
  expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập hoặc thư điện tử').value).toBe(
    'ai-do',
  )
})

test('empty fields are named before anything is sent', async () => {
  const server = openApp('/my-work', stranger)

  fireEvent.click(await screen.findByRole('button', { name: 'Đăng nhập' }))

  expect(await screen.findAllByText('Hãy điền ô này.')).toHaveLength(2)
  expect(server.requests.map(({ name }) => name)).not.toContain('signIn')
})

test('in the demonstration one click signs in', async () => {
  const server = openApp('/my-work', {
    ...stranger,
    listDemoAccounts: { entries: [account] },
    signIn: makeSession({ fullName: 'Đỗ Thùy Linh' }),
  })

  fireEvent.click(await screen.findByRole('button', { name: /Đăng nhập là\s*Đỗ Thùy Linh/ }))

  await screen.findByRole('heading', { level: 1, name: 'Việc của tôi' })
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'signIn')?.body).toEqual({
      login: 'vanthu',
      password: 'mo-thu',
    }),
  )
})

test('after the password a code is asked for, and a wrong one is said', async () => {
  openApp('/plans', {
    ...stranger,
    signIn: { secondFactorRequired: true },
    verifySignIn: ({ body }) =>
      (body as { code: string }).code === '123456'
        ? makeSession()
        : { refused: 'second-factor-wrong' },
  })
  fireEvent.change(await screen.findByLabelText('Tên đăng nhập hoặc thư điện tử'), {
    target: { value: 'chautm' },
  })
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'đúng' } })
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))

  const code = await screen.findByLabelText<HTMLInputElement>('Mã xác thực')
  fireEvent.change(code, { target: { value: '000000' } })
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/Mã không đúng/)
  expect(code.value).toBe('')

  fireEvent.change(code, { target: { value: '123456' } })
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Kế hoạch' })).toBeTruthy()
})

test('a step that has expired leads back to the password', async () => {
  openApp('/plans', {
    ...stranger,
    signIn: { secondFactorRequired: true },
    verifySignIn: () => ({ refused: 'sign-in-step-expired' }),
  })
  fireEvent.change(await screen.findByLabelText('Tên đăng nhập hoặc thư điện tử'), {
    target: { value: 'chautm' },
  })
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: 'đúng' } })
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }))
  fireEvent.change(await screen.findByLabelText('Mã xác thực'), { target: { value: '123456' } })
  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }))
  await screen.findByText(/đã hết hạn/)
  fireEvent.click(screen.getByRole('button', { name: 'Dùng tài khoản khác' }))

  expect(await screen.findByLabelText('Mật khẩu')).toBeTruthy()
})

test('the sign-on is offered by its name, and says when it does not answer', async () => {
  openApp('/plans', {
    ...stranger,
    getSignInOptions: { signOn: { name: 'tài khoản thành phố' } },
    startSignOn: () => ({ refused: 'sign-on-unavailable' }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Đăng nhập bằng tài khoản thành phố' }))

  expect((await screen.findByRole('alert')).textContent).toMatch(/không trả lời/)
})

test('whoever is sent back by the sign-on is told why they are not in', async () => {
  const server = openApp('/dang-nhap/tro-lai', {
    ...stranger,
    verifySignOn: () => ({ refused: 'sign-on-unknown' }),
  })

  expect((await screen.findByRole('alert')).textContent).toMatch(/Chưa có tài khoản nào/)
  expect(server.requests.filter(({ name }) => name === 'verifySignOn')).toHaveLength(1)
})
