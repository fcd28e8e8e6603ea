import type { TaskSummary } from '@roviec/contract'

/** What plans written as papers say beside the words of the plan itself. Papers are Vietnamese. */
export const PAPER_WORDS = {
  contentHeading: 'Nội dung',
  annexed:
    'Danh mục nhiệm vụ, cơ quan chủ trì, cơ quan phối hợp, thời gian hoàn thành và sản phẩm nêu ' +
    'tại Phụ lục kèm theo.',
  recipients: {
    state: ['Các cơ quan, đơn vị nêu tại Phụ lục', 'Lưu: VT'],
    party: ['Các cơ quan, đơn vị nêu tại Phụ lục', 'Lưu Văn phòng'],
  },
  meetingRecipients: {
    state: ['Thành viên dự họp', 'Lưu: VT'],
    party: ['Thành viên dự họp', 'Lưu Văn phòng'],
  },
  notAssigned: 'chưa giao cho vị trí nào chịu trách nhiệm',
  uncovered: 'vị trí chịu trách nhiệm chưa có người phụ trách',
  undated: 'chưa có thời hạn',
  requested: {
    objection: 'đơn vị được giao có ý kiến không thuộc nhiệm vụ của mình',
    claim: 'có đơn vị khác đề nghị nhận',
  } satisfies Record<NonNullable<TaskSummary['transferWaiting']>, string>,
  expectedLate: (expectedOn: string, dueOn: string) =>
    `dự kiến đến ${expectedOn} mới xong, sau thời hạn ${dueOn}; đề nghị cho ý kiến về thời hạn`,
  reportedLate: 'người phụ trách báo cáo sẽ trễ hạn; đề nghị cho ý kiến về thời hạn',
  overdue: 'đã quá hạn, chưa dự kiến được ngày xong; đề nghị cho ý kiến về thời hạn',
} as const
