import { Facts } from './facts.tsx'

export const task = (
  <Facts
    facts={[
      { name: 'Hạn', value: 'Thứ Tư 18/11/2026', strong: true },
      { name: 'Sản phẩm', value: 'Báo cáo, bản đồ' },
      { name: 'Người giao', value: 'Đặng Văn Phúc' },
      { name: 'Phối hợp', value: 'Công an phường', wide: true },
    ]}
  />
)
