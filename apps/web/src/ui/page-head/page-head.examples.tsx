import { Tag } from '../tag/tag.tsx'
import { PageHead } from './page-head.tsx'

export const withDay = (
  <PageHead
    title="Việc của tôi"
    beside={
      <Tag tone="off" icon="calendar-off">
        Thứ Bảy 21/11/2026, ngày nghỉ
      </Tag>
    }
  />
)

export const withSubtitle = (
  <PageHead
    title="Rà soát kế hoạch"
    subtitle="236/KH-UBND ngày 18/11/2026 · Phục vụ Nhân dân đón Tết"
  />
)
