import { PickField } from './pick-field.tsx'

export const position = (
  <PickField
    label="Vị trí chịu trách nhiệm chính"
    chosen="Giám đốc Sở Xây dựng"
    options={[
      { id: '1', label: 'Giám đốc Sở Xây dựng', detail: 'Hoàng Minh Đức' },
      { id: '2', label: 'Giám đốc Sở Y tế', detail: 'đang khuyết' },
    ]}
    onSearch={() => {}}
    onPick={() => {}}
    emptyText="Không có vị trí nào khớp."
  />
)
