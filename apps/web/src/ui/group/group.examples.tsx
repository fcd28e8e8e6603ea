import { Group } from './group.tsx'

const nothing = () => {}

export const late = (
  <Group
    title="Quá hạn"
    tone="late"
    count={2}
    note="việc trễ lâu nhất đứng trước"
    open
    onToggle={nothing}
  >
    <p>Rà soát điểm lấn chiếm vỉa hè</p>
  </Group>
)

export const folded = (
  <Group title="Đang làm" count={9} open={false} onToggle={nothing}>
    <p>không thấy</p>
  </Group>
)
