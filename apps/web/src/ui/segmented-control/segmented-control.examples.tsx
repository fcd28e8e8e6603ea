import { useState } from 'react'
import { SegmentedControl } from './segmented-control.tsx'

function Orders() {
  const [value, setValue] = useState('urgent')
  return (
    <SegmentedControl
      label="Cách xếp"
      value={value}
      onChange={setValue}
      segments={[
        { value: 'urgent', label: 'Gấp trước' },
        { value: 'due', label: 'Theo hạn' },
        { value: 'document', label: 'Theo văn bản' },
      ]}
    />
  )
}

export const orders = <Orders />
