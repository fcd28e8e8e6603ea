import { Chip } from './chip.tsx'

export const filters = (
  <p>
    <Chip pressed count={10}>
      Tất cả
    </Chip>{' '}
    <Chip pressed={false} icon="alert-triangle" iconTone="late" count={4}>
      Quá hạn
    </Chip>
  </p>
)

export const answer = <Chip>Giám đốc Sở Xây dựng</Chip>
