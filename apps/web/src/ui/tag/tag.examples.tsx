import { CountBadge, Tag } from './tag.tsx'

export const tones = (
  <p>
    <Tag tone="late" icon="alert-triangle">
      Quá hạn 2 ngày làm việc
    </Tag>{' '}
    <Tag tone="risk" icon="clock">
      Còn 1 ngày làm việc
    </Tag>{' '}
    <Tag tone="done" icon="circle-check">
      Hoàn thành
    </Tag>{' '}
    <Tag tone="accent" icon="hourglass">
      Chờ xác nhận
    </Tag>{' '}
    <Tag tone="off" icon="calendar-off">
      Thứ Bảy 21/11/2026, ngày nghỉ
    </Tag>{' '}
    <Tag tone="grey">Đã báo 60%</Tag>
  </p>
)

export const counts = (
  <p>
    <CountBadge tone="late-solid">2</CountBadge> <CountBadge tone="risk">3</CountBadge>{' '}
    <CountBadge>12</CountBadge> <CountBadge tone="accent-solid">5</CountBadge>
  </p>
)
