import type { Account } from '@roviec/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../testing/fake-ids.ts'
import type { FakeAnswers } from '../../testing/fake-server.ts'
import { makeSession } from '../../testing/make-session.ts'
import { openApp } from '../../testing/render-app.tsx'

const account: Account = {
  userId: fakeId(1),
  login: 'chautm',
  personId: fakeId(2),
  fullName: 'Trần Minh Châu',
  positions: [{ title: 'Phó Chủ tịch', unitName: 'Phường Cầu Sen' }],
  lastSignInAt: null,
  twoFactor: true,
  off: false,
  initialPassword: false,
  signOnSubject: null,
  own: false,
}
const ADMINISTRATOR: FakeAnswers = {
  getSession: makeSession({ abilities: ['manage-accounts'] }),
  listAccounts: {
    entries: [account, { ...account, userId: fakeId(3), login: 'quantri', own: true }],
    nextCursor: null,
  },
  getSignInOptions: { signOn: null },
}

const openMenu = async (login: string) =>
  fireEvent.click(await screen.findByRole('button', { name: `Thao tác với ${login}` }))

test('an account is shown with who it is; the own one has no acts', async () => {
  openApp('/quan-tri/tai-khoan', ADMINISTRATOR)

  expect(await screen.findByText('chautm')).toBeTruthy()
  expect(screen.getAllByText('Phó Chủ tịch, Phường Cầu Sen')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Thao tác với quantri' })).toBeNull()
})

test('a reset says what it does, and shows the password once', async () => {
  openApp('/quan-tri/tai-khoan', {
    ...ADMINISTRATOR,
    createInitialPassword: {
      userId: fakeId(1),
      login: 'chautm',
      password: 'k7mq-x2fh-abcd-9yyt',
    },
  })
  await openMenu('chautm')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Cấp lại mật khẩu' }))
  const asked = await screen.findByRole('dialog')
  expect(asked.textContent).toContain('chautm')
  fireEvent.click(within(asked).getByRole('button', { name: 'Cấp lại mật khẩu' }))

  expect(await screen.findByText('k7mq-x2fh-abcd-9yyt')).toBeTruthy()
})

test('the last administrator cannot be switched off, and the dialog says why', async () => {
  openApp('/quan-tri/tai-khoan', {
    ...ADMINISTRATOR,
    closeAccount: () => ({ refused: 'account-last-administrator' }),
  })
  await openMenu('chautm')
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Khóa tài khoản' }))
  fireEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', { name: 'Khóa tài khoản' }),
  )

  expect((await screen.findByRole('alert')).textContent).toMatch(/quản trị tài khoản cuối cùng/)
})

test('accounts are made for chosen people with suggested logins', async () => {
  const server = openApp('/quan-tri/tai-khoan', {
    ...ADMINISTRATOR,
    listAccountCandidates: {
      entries: [
        { personId: fakeId(5), fullName: 'Đỗ Thùy Linh', positions: [], login: null },
        { personId: fakeId(2), fullName: 'Trần Minh Châu', positions: [], login: 'chautm' },
      ],
      nextCursor: null,
    },
    createAccounts: {
      entries: [{ userId: fakeId(6), login: 'linhdt', password: 'aaaa-bbbb-cccc-dddd' }],
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Tạo tài khoản' }))
  fireEvent.focus(await screen.findByRole('textbox', { name: 'Người được cấp tài khoản' }))
  fireEvent.click(await screen.findByRole('option', { name: /Đỗ Thùy Linh/ }))
  const login = await screen.findByLabelText<HTMLInputElement>('Tên đăng nhập của Đỗ Thùy Linh')
  expect(login.value).toBe('linhdt')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Tạo tài khoản' }))

  expect(await screen.findByText('aaaa-bbbb-cccc-dddd')).toBeTruthy()
  await waitFor(() =>
    expect(server.requests.find(({ name }) => name === 'createAccounts')?.body).toEqual({
      entries: [{ login: 'linhdt', personId: fakeId(5) }],
    }),
  )
})
