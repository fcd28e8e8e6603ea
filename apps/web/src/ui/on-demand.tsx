import { lazy, Suspense, type ComponentType, type ReactNode } from 'react'

/** A dialog whose code is fetched when it is opened for the first time. */
export function onDemand<P extends { readonly open: boolean }>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => ReactNode {
  const Part = lazy(async () => ({ default: await load() }))
  return function OnDemand(props) {
    if (!props.open) return null
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}
