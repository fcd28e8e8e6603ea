import { unreachable } from '../../platform/api-error.ts'
import { Button } from '../button/button.tsx'
import { EmptyState, ErrorState, LoadingState } from './state-view.tsx'

export const empty = (
  <EmptyState title="Chưa có kế hoạch nào" action={<Button kind="primary">Đưa văn bản vào</Button>}>
    Thả một văn bản chỉ đạo vào đây.
  </EmptyState>
)

export const failed = <ErrorState failure={unreachable()} onRetry={() => {}} />

export const loading = <LoadingState rows={3} />
