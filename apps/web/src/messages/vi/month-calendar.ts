/** A month with what falls on its days. */
export const monthCalendar = {
  title: 'Lịch',
  tasks: 'Nhiệm vụ theo ngày đến hạn',
  asTable: 'Bảng',
  view: 'Cách xem',
  count: (due: number, late: number) =>
    late > 0 ? `${due} việc đến hạn, ${late} quá hạn` : `${due} việc đến hạn`,
  more: (count: number) => `và ${count} việc nữa`,
  dayLabel: (day: string, due: number) => (due === 0 ? day : `${day}, ${due} việc đến hạn`),
  makeUpDay: 'Ngày làm bù',
  chosenDay: 'Ngày đang chọn',
  nothingDue: 'Không có việc nào đến hạn ngày này.',
  underWay: (count: number) => `${count} việc trong thời gian làm`,
  emptyMonth: 'Tháng này không có việc nào đến hạn.',
  nearest: (day: string) => `Tới việc gần nhất, ${day}`,
  undated: (count: number) => `${count} việc không có hạn, không nằm trên lịch`,
  tooMany: (count: number) =>
    `Tháng này có hơn ${count} việc, lịch chỉ hiện ${count} việc đầu. Hãy lọc bớt.`,
}
