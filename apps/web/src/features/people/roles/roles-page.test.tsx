import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeSeat } from '../../../testing/make-organization.ts'
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
  '## Roles',
  '| Who may · Ai được | Roles |',
  '| --- | --- |',
  '| The signer · _Người ký_ | own: signer |',
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

test('the page says which seats have duties, and who answers for them', async () => {
  openApp('/to-chuc/quyen', {
    listDuties: {
      entries: [{ ...makeSeat({ title: 'Chuyên viên nhân sự' }), duties: ['personnel-officer'] }],
      nextCursor: null,
    },
  })

  expect(await screen.findByRole('heading', { name: /^Phụ trách nhân sự \(1\)/ })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Chuyên viên nhân sự' })).toBeTruthy()
  expect(screen.getByText('Trần Văn Bình')).toBeTruthy()
})

test('the page shows the tested table, and a search narrows it', async () => {
  openApp('/to-chuc/quyen', { listDuties: { entries: [], nextCursor: null } })

  expect(await screen.findByRole('heading', { name: 'Kế hoạch' })).toBeTruthy()
  expect(screen.getAllByText('Mở một nhiệm vụ').length).toBeGreaterThan(0)
  fireEvent.change(screen.getByLabelText('Tìm việc hoặc người'), {
    target: { value: 'ket thuc ke hoach' },
  })
  await waitFor(() => expect(screen.queryByText('Mở một nhiệm vụ')).toBeNull())
  expect(screen.getByText('Kết thúc kế hoạch')).toBeTruthy()
})
