import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makePlan, makeUnclearItem } from '../../../testing/make-plan.ts'
import { openApp } from '../../../testing/render-app.tsx'

test('what is worth a second look stands in the open task, and asks for no answer', async () => {
  const sentence = 'Nhiệm vụ này lặp lại nhiệm vụ 2. Có gộp lại không?'
  const plan = makePlan({ items: [makeUnclearItem({ advice: [sentence] })] })
  openApp(`/plans/${fakeId(400)}`, { getPlan: plan })

  fireEvent.click(await screen.findByRole('button', { name: 'Tới nhiệm vụ 3' }))

  expect(await screen.findByText(sentence)).toBeTruthy()
  expect(screen.queryByRole('group', { name: sentence })).toBeNull()
})
