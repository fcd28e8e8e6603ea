import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { UnitNode } from './unit-tree.ts'

/** How the tree was left, for whoever comes back to it from a unit. */
interface TreeMemory {
  /** The level and the filter for which the units were opened and folded by hand. */
  readonly base: string
  readonly byHand: ReadonlyMap<string, boolean>
  readonly activeId: string | null
}

const MEMORY_KEY = ['organization-tree-memory']

interface OpenUnits {
  readonly isOpen: (node: UnitNode) => boolean
  readonly setOpen: (unitIds: readonly string[], open: boolean) => void
  readonly activeId: string | null
  readonly setActiveId: (unitId: string) => void
}

interface Options {
  /** Changes when what is opened by hand no longer counts: another level, another filter. */
  readonly base: string
  /** What is open unless it was changed by hand. */
  readonly isOpenAtFirst: (node: UnitNode) => boolean
  readonly startId: string | undefined
}

/** Which units are open, and on which one stands; kept while the page is away. */
export function useOpenUnits({ base, isOpenAtFirst, startId }: Options): OpenUnits {
  const client = useQueryClient()
  const [memory, setMemory] = useState<TreeMemory>(() => {
    const kept = client.getQueryData<TreeMemory>(MEMORY_KEY)
    const activeId = startId ?? kept?.activeId ?? null
    return { base: kept?.base ?? base, byHand: kept?.byHand ?? new Map(), activeId }
  })
  const byHand = memory.base === base ? memory.byHand : NOTHING

  function remember(next: TreeMemory): void {
    client.setQueryData(MEMORY_KEY, next)
    setMemory(next)
  }

  return {
    isOpen: (node) => byHand.get(node.unit.id) ?? isOpenAtFirst(node),
    setOpen: (unitIds, open) => {
      const next = new Map(byHand)
      for (const id of unitIds) next.set(id, open)
      remember({ ...memory, base, byHand: next })
    },
    activeId: memory.activeId,
    setActiveId: (activeId) => remember({ ...memory, base, byHand, activeId }),
  }
}

const NOTHING: ReadonlyMap<string, boolean> = new Map()
