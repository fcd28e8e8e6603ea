import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderInFrame } from '../testing/render-app.tsx'
import { useGrowing } from './use-growing.ts'

function Rows({ count, atLeast }: { readonly count: number; readonly atLeast?: number }) {
  const { shown, end } = useGrowing(count, atLeast)
  return (
    <>
      <p>{shown} rows</p>
      {end !== null && <div ref={end}>more</div>}
    </>
  )
}

test('a short list is drawn whole', () => {
  renderInFrame(<Rows count={20} />)

  expect(screen.getByText('20 rows')).toBeTruthy()
  expect(screen.queryByText('more')).toBeNull()
})

test('of a long list a part is drawn, and all of it for the printer', () => {
  renderInFrame(<Rows count={5000} />)
  expect(screen.getByText('150 rows')).toBeTruthy()

  act(() => {
    window.dispatchEvent(new Event('beforeprint'))
  })

  expect(screen.getByText('5000 rows')).toBeTruthy()
})

test('the row that must be seen is drawn', () => {
  renderInFrame(<Rows count={5000} atLeast={900} />)

  expect(screen.getByText('900 rows')).toBeTruthy()
})
