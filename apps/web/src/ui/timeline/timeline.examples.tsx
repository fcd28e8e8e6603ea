import { Timeline } from './timeline.tsx'

export const task = (
  <Timeline
    title="Diễn biến"
    entries={[
      { id: '5', day: '19/11', tone: 'late', children: <b>Quá hạn.</b> },
      { id: '4', day: '16/11', children: 'Bạn báo cáo 60%.' },
      { id: '3', day: '10/11', children: 'Bạn báo cáo 40%.' },
      { id: '2', day: '04/11', children: 'Bạn tiếp nhận.' },
      { id: '1', day: '03/11', children: 'Đặng Văn Phúc giao việc.' },
    ]}
  />
)
