import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { readBack } from '../testing/read-back.ts'
import type { MeetingPaper } from './meeting-paper.ts'
import { writeMeetingPaper } from './write-meeting-paper.ts'

const PAPER: MeetingPaper = {
  world: 'state',
  parentBody: null,
  issuer: 'Ủy ban nhân dân thành phố Minh Hà',
  number: null,
  place: 'Minh Hà',
  issuedOn: null,
  recipients: ['Thành viên dự họp', 'Lưu: VT'],
  signature: { prefixes: ['TM. Ủy ban nhân dân'], title: 'Chủ tịch', name: null },
  source: {
    kind: 'notice',
    number: '15/TB-UBND',
    issuedOn: isoDate('2026-03-02'),
    title: 'Về việc chống ngập mùa mưa',
  },
  asOn: isoDate('2026-06-15'),
  since: isoDate('2026-05-01'),
  doneEarlierCount: 2,
  done: [
    {
      title: 'Nạo vét cống',
      who: ['Sở Xây dựng', 'Lê Hồng'],
      doneOn: isoDate('2026-05-20'),
      dueOn: isoDate('2026-05-15'),
    },
  ],
  overdue: [
    {
      title: 'Lắp trạm bơm <2>',
      who: ['Sở Nông nghiệp và Môi trường'],
      dueOn: isoDate('2026-06-01'),
      workingDaysLate: 10,
      lastReport: 'Chờ\nthiết bị',
    },
  ],
  waiting: [
    {
      title: 'Lập bản đồ',
      who: [],
      submittedOn: isoDate('2026-06-10'),
      waitingFor: 'Chánh Văn phòng',
    },
  ],
  open: [
    {
      title: 'Trực ban',
      who: ['Công an Thành phố'],
      due: { kind: 'standing', from: null, on: null, time: null, recurrence: null },
      progressPercent: 40,
      lastReport: null,
    },
  ],
  toDecide: [{ title: 'Lập bản đồ.', who: [], why: 'chưa có người phụ trách' }],
}

async function linesOf(paper: MeetingPaper): Promise<readonly string[]> {
  return (await readBack(await writeMeetingPaper(paper))).text.split('\n')
}

test('the paper says what is done, late, waiting and open, and what is to be decided', async () => {
  expect((await linesOf(PAPER)).slice(2)).toEqual([
    'BÁO CÁO',
    'Tình hình thực hiện Thông báo kết luận số 15/TB-UBND ngày 02 tháng 3 năm 2026',
    'Thực hiện Thông báo kết luận số 15/TB-UBND ngày 02 tháng 3 năm 2026 về chống ngập mùa mưa, ' +
      'Ủy ban nhân dân thành phố Minh Hà báo cáo tình hình thực hiện các nhiệm vụ tính đến ngày ' +
      '15 tháng 6 năm 2026 như sau:',
    'I. Kết quả chung',
    'Tổng số 6 nhiệm vụ: đã hoàn thành 3 (trong đó 1 nhiệm vụ từ ngày 01/5/2026); quá hạn 1; đã ' +
      'trình kết quả, chờ xác nhận 1; đang thực hiện 1.',
    'II. Nhiệm vụ đã hoàn thành từ ngày 01/5/2026',
    'TT | Nội dung nhiệm vụ | Chịu trách nhiệm | Ngày hoàn thành | Thời hạn',
    '1 | Nạo vét cống | Sở Xây dựng Lê Hồng | 20/5/2026 (trễ hạn) | 15/5/2026',
    'III. Nhiệm vụ quá hạn',
    'TT | Nội dung nhiệm vụ | Chịu trách nhiệm | Thời hạn | Số ngày làm việc trễ | Báo cáo gần nhất',
    '1 | Lắp trạm bơm <2> | Sở Nông nghiệp và Môi trường | 01/6/2026 | 10 ngày | Chờ thiết bị',
    'IV. Nhiệm vụ đã trình kết quả, chờ xác nhận',
    'TT | Nội dung nhiệm vụ | Chịu trách nhiệm | Ngày trình | Chờ ai',
    '1 | Lập bản đồ | Chưa có người phụ trách | 10/6/2026 | Chánh Văn phòng',
    'V. Nhiệm vụ đang thực hiện',
    'TT | Nội dung nhiệm vụ | Chịu trách nhiệm | Thời hạn | Tiến độ | Báo cáo gần nhất',
    '1 | Trực ban | Công an Thành phố | Thường xuyên | 40% | Chưa có báo cáo',
    'VI. Nội dung trình cuộc họp cho ý kiến',
    '1. Lập bản đồ: chưa có người phụ trách.',
    'Nơi nhận: - Thành viên dự họp; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
  ])
})

test('what there is nothing of is said to be none', async () => {
  const empty = { done: [], overdue: [], waiting: [], open: [], toDecide: [], doneEarlierCount: 0 }
  const lines = await linesOf({ ...PAPER, ...empty, since: null })

  expect(lines.filter((line) => line === 'Không có.')).toHaveLength(5)
  expect(lines).toContain(
    'Tổng số 0 nhiệm vụ: đã hoàn thành 0; quá hạn 0; đã trình kết quả, chờ xác nhận 0; đang thực ' +
      'hiện 0.',
  )
})

test('a party paper stands under the Party', async () => {
  const [head] = await linesOf({ ...PAPER, world: 'party', issuer: 'Đảng ủy xã Bình Sơn' })

  expect(head).toBe('ĐẢNG ỦY XÃ BÌNH SƠN * | ĐẢNG CỘNG SẢN VIỆT NAM')
})

test('the same paper gives the same bytes', async () => {
  expect(await writeMeetingPaper(PAPER)).toEqual(await writeMeetingPaper(PAPER))
})
