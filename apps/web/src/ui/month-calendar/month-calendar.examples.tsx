import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import type { CalendarEntry } from './calendar-entry.ts'
import { MonthCalendar } from './month-calendar.tsx'

const entries: readonly CalendarEntry[] = [
  {
    id: 'a',
    title: 'Rà soát điểm lấn chiếm vỉa hè',
    fromOn: isoDate('2026-11-03'),
    on: isoDate('2026-11-18'),
    tone: 'late',
    icon: 'alert-triangle',
    state: 'quá 2 ngày làm việc',
    owner: 'Trưởng phòng Kinh tế',
  },
  {
    id: 'b',
    title: 'Góp ý dự thảo quy chế',
    fromOn: null,
    on: isoDate('2026-11-24'),
    tone: 'soon',
    icon: 'clock',
    state: 'còn 2 ngày làm việc',
    owner: 'Phó Giám đốc Sở Xây dựng',
  },
]

export const month = (
  <MonthCalendar
    label="Nhiệm vụ theo ngày đến hạn"
    entries={entries}
    day={isoDate('2026-11-18')}
    onDay={() => {}}
    today={isoDate('2026-11-21')}
    calendar={createWorkingCalendar()}
    link={({ title }, look) => (
      <a href="#task" {...look}>
        {title}
      </a>
    )}
  />
)
