import { LineChart, Sparkline } from './line-chart.tsx'

const percents = [78.4, 79.6, 77.2, 80.9, null, 81.8, 84.1, 85.8, 86.4, 87.1, 88.0, 88.6]

export const months = (
  <LineChart
    label="Tỷ lệ đúng hạn theo tháng, %"
    points={percents.map((percent, index) => ({
      label: String(((index + 11) % 12) + 1),
      percent,
      words: `tháng ${((index + 11) % 12) + 1}: ${percent ?? 'ít việc'}`,
    }))}
  />
)

export const spark = <Sparkline percents={[80, 84, 82, 85, 79, 82]} />
