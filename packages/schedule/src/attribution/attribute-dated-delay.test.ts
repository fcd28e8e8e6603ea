import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { attributeDatedDelay, explainDelay, type DatedDelayTask } from '../index.ts'

describe('dates', () => {
  const planned = createWorkingCalendar()
  const citation = 'decision of the city'
  const on = isoDate('2026-03-11')
  const calendar = createWorkingCalendar({
    overrides: [{ kind: 'day-off', on, name: 'Nghỉ bão', citation }],
  })
  const dated = (id: string, ...dates: readonly [string, string, string, string]) => {
    const [startOn, finishOn, actualStartOn, actualFinishOn] = dates.map((date) => isoDate(date))
    if (!startOn || !finishOn || !actualStartOn || !actualFinishOn)
      throw new TypeError('four dates')
    return {
      id,
      unitId: `unit of ${id}`,
      planned: { startOn, finishOn },
      actual: { startOn: actualStartOn, finishOn: actualFinishOn },
    } satisfies DatedDelayTask
  }
  const verification = {
    cause: 'verification',
    fromOn: isoDate('2026-03-10'),
    toOn: isoDate('2026-03-12'),
    unitId: 'city office',
  } as const

  test('are told as a sentence: who, by what, how many days', () => {
    const attribution = attributeDatedDelay({
      tasks: [
        {
          ...dated('map', '2026-03-02', '2026-03-06', '2026-03-02', '2026-03-12'),
          setAside: [verification],
        },
        dated('plan', '2026-03-09', '2026-03-10', '2026-03-13', '2026-03-17'),
      ],
      links: [{ from: 'map', to: 'plan', type: 'FS', lagDays: 0 }],
      targetId: 'plan',
      plannedCalendar: planned,
      calendar,
    })
    const { lateDays, parts, credits, units } = explainDelay(attribution)
    expect(lateDays).toBe(5)
    expect(credits).toEqual([])
    expect(parts).toEqual([
      { unitId: 'city office', cause: 'verification', days: 2, taskIds: ['map'] },
      { unitId: null, cause: 'day-off', days: 1, taskIds: ['map'] },
      { unitId: 'unit of map', cause: 'own-duration', days: 1, taskIds: ['map'] },
      { unitId: 'unit of plan', cause: 'own-duration', days: 1, taskIds: ['plan'] },
    ])
    expect(units.map(({ days }) => days)).toEqual([2, 1, 1, 1])
    const names: Record<string, string> = {
      'city office': 'Văn phòng UBND thành phố',
      'unit of map': 'Sở A',
      'unit of plan': 'Sở B',
    }
    const words = {
      verification: 'chờ xác nhận',
      'day-off': 'nghỉ đột xuất',
      'own-duration': 'làm lâu hơn kế hoạch',
      'own-start-late': 'bắt đầu chậm',
      outage: 'hệ thống ngừng',
      'extension-decision': 'chờ quyết định gia hạn',
    }
    const sentence = parts.map(({ unitId, cause, days }) =>
      [`${days} ngày ${words[cause]}`, ...(unitId === null ? [] : [`(${names[unitId]})`])].join(
        ' ',
      ),
    )
    expect(`${lateDays} ngày trễ: ${sentence.join(', ')}`).toBe(
      '5 ngày trễ: 2 ngày chờ xác nhận (Văn phòng UBND thành phố), 1 ngày nghỉ đột xuất, ' +
        '1 ngày làm lâu hơn kế hoạch (Sở A), 1 ngày làm lâu hơn kế hoạch (Sở B)',
    )
  })
})
