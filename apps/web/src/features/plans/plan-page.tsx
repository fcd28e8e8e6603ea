import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode } from 'react'
import { planQuery } from './api.ts'

const ReviewPage = lazy(async () => ({
  default: (await import('./review/review-page.tsx')).ReviewPage,
}))
const PlanViewPage = lazy(async () => ({
  default: (await import('./view/plan-view-page.tsx')).PlanViewPage,
}))

/** A draft is reviewed; what is published is looked at. One address for both. */
export function PlanPage(): ReactNode {
  const { planId } = useParams({ from: '/plans/$planId' })
  const { data: plan } = useSuspenseQuery(planQuery(planId))
  return plan.status === 'draft' ? <ReviewPage plan={plan} /> : <PlanViewPage plan={plan} />
}
