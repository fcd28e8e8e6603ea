import type { EditPlanItem, PlanItem } from '@roviec/contract'
import type { FakeAnswers, FakeRequest } from './fake-server.ts'
import { makeItem, makePlan, makeUnclearItem } from './make-plan.ts'

/** A server that keeps what it is told of items, and answers as the contract says. */
export function keepingDraft(
  items: readonly PlanItem[] = [makeItem(), makeUnclearItem()],
): FakeAnswers {
  let kept = items
  const change = (ids: readonly string[], edit: EditPlanItem) => {
    kept = kept.map((item) => (ids.includes(item.id) ? settle({ ...item, ...given(edit) }) : item))
    return kept.filter(({ id }) => ids.includes(id))
  }
  return {
    getPlan: () => makePlan({ items: [...kept] }),
    editPlanItem: ({ params, body }) => {
      const [item] = change([params['itemId'] ?? ''], body as EditPlanItem)
      return item === undefined ? { refused: 'plan-item-not-found' } : { version: 8, item }
    },
    editPlanItems: ({ body }) => {
      const { itemIds, change: edit } = body as { itemIds: string[]; change: EditPlanItem }
      return { version: 8, items: change(itemIds, edit) }
    },
  }
}

function given(edit: EditPlanItem): Partial<PlanItem> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))
}

function settle(item: PlanItem): PlanItem {
  const blockers = item.blockers.filter((point) =>
    point === 'who' ? item.accountablePositionId === null : item.due.on === null,
  )
  const isOpen = (point: string) => blockers.some((blocker) => blocker === point)
  const questions = item.questions.filter(
    ({ point }) => !item.blockers.some((blocker) => blocker === point) || isOpen(point),
  )
  return { ...item, blockers, questions }
}

/** What was sent to an operation, in order. */
export const bodies = (requests: readonly FakeRequest[], name: string) =>
  requests.filter((request) => request.name === name).map(({ body }) => body)
