import { useState } from 'react'
import { ProgressSlider } from './progress-slider.tsx'

function Sliding() {
  const [value, setValue] = useState(80)
  return (
    <ProgressSlider
      label="Đã làm được"
      value={value}
      onChange={setValue}
      last={60}
      valueText={(percent) => `${percent} phần trăm`}
    />
  )
}

export const withLastReport = <Sliding />
