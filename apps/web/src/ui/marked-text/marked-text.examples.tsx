import { MarkedText } from './marked-text.tsx'

const text = 'Giao Phòng Kinh tế lập báo cáo kèm bản đồ, hoàn thành trước ngày 19/11/2026.'

export const sentence = (
  <p>
    <MarkedText
      text={text}
      marks={[
        { start: 5, end: 18, kind: 'soft' },
        { start: 54, end: 75, kind: 'strong' },
      ]}
    />
  </p>
)
