import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../../../testing/render-app.tsx'
import { readAuthority } from './read-authority.ts'

const PAGE = [
  '# Authority',
  '## Plans · _Kế hoạch_',
  '| Acts · Việc | Of · Về | Who may · Ai được | Everybody else · Người khác |',
  '| --- | --- | --- | --- |',
  '| Open a plan · _Mở kế hoạch_<br>Close it · _Kết thúc_ | a draft · _bản dự thảo_ | The signer · _Người ký_ | `plan-not-found` |',
  '## Words without a table',
  'Nothing.',
].join('\n')

test('the table is read in one language, without codes, and without what is no table', () => {
  expect(readAuthority(PAGE, 'vi')).toEqual([
    {
      title: 'Kế hoạch',
      rows: [
        {
          acts: ['Mở kế hoạch', 'Kết thúc'],
          about: ['bản dự thảo'],
          who: ['Người ký'],
          others: [],
        },
      ],
    },
  ])
  expect(readAuthority(PAGE, 'en')[0]?.rows[0]?.acts).toEqual(['Open a plan', 'Close it'])
})

test('the page shows the tested table, and a search narrows it', async () => {
  openApp('/to-chuc/quyen')

  expect(await screen.findByRole('heading', { name: 'Kế hoạch' })).toBeTruthy()
  expect(screen.getAllByText('Mở một nhiệm vụ').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByLabelText('Tìm việc hoặc người'), {
    target: { value: 'ket thuc ke hoach' },
  })
  await waitFor(() => expect(screen.queryByText('Mở một nhiệm vụ')).toBeNull())
  expect(screen.getByText('Kết thúc kế hoạch')).toBeTruthy()
})
