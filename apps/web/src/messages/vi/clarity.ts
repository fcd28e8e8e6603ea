/** The "6 rõ" in the words of the office. */
export const clarity = {
  points: {
    who: 'Rõ người',
    what: 'Rõ việc',
    when: 'Rõ thời gian',
    responsibility: 'Rõ trách nhiệm',
    product: 'Rõ sản phẩm',
    authority: 'Rõ thẩm quyền',
    effect: 'Rõ hiệu quả',
  },
  vague: {
    who: 'Người: chưa rõ',
    what: 'Việc: chưa rõ',
    when: 'Thời gian: chưa rõ',
    responsibility: 'Trách nhiệm: chưa rõ',
    product: 'Sản phẩm: chưa rõ',
    authority: 'Thẩm quyền: chưa rõ',
    effect: 'Hiệu quả: chưa rõ',
  },
  missing: {
    who: 'Người: chưa nêu',
    what: 'Việc: chưa nêu',
    when: 'Thời gian: chưa nêu',
    responsibility: 'Trách nhiệm: chưa nêu',
    product: 'Sản phẩm: chưa nêu',
    authority: 'Thẩm quyền: chưa nêu',
    effect: 'Hiệu quả: chưa nêu',
  },
  score: (clear: number) => `${clear}/6 rõ`,
  names: 'người, việc, trách nhiệm, sản phẩm, thời gian, thẩm quyền',
}
