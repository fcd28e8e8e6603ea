import axe from 'axe-core'
import { isValidElement, type ReactNode } from 'react'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderInFrame } from '../testing/render-app.tsx'

const modules = import.meta.glob<Record<string, unknown>>('./*/*.examples.tsx', { eager: true })

describe.each(Object.entries(modules))('%s', (_, examples) => {
  test.each(Object.entries(examples))(
    'example %s is drawn, and axe finds nothing',
    async (name, example) => {
      if (!isValidElement(example)) throw new TypeError(`${name} is no element`)

      await draw(example)

      const { violations } = await axe.run(document.body, { rules: RULES_FOR_PAGES })
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`),
      ).toEqual([])
    },
  )
})

/** A component is no page: it needs no landmark and no heading of its own, and jsdom knows no colours. */
const RULES_FOR_PAGES = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
  'color-contrast': { enabled: false },
  'heading-order': { enabled: false },
  'landmark-complementary-is-top-level': { enabled: false },
}

async function draw(example: ReactNode): Promise<void> {
  const rootRoute = createRootRoute({ component: () => <div data-testid="example">{example}</div> })
  const history = createMemoryHistory()
  renderInFrame(<RouterProvider router={createRouter({ routeTree: rootRoute, history })} />)
  await waitFor(() => screen.getByTestId('example'))
}
