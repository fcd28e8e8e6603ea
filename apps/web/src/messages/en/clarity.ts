import type { Messages } from '../vi.ts'

export const clarity = {
  points: {
    who: 'Person clear',
    what: 'Task clear',
    when: 'Time clear',
    responsibility: 'Responsibility clear',
    product: 'Product clear',
    authority: 'Authority clear',
    effect: 'Effect clear',
  },
  vague: {
    who: 'Person: vague',
    what: 'Task: vague',
    when: 'Time: vague',
    responsibility: 'Responsibility: vague',
    product: 'Product: vague',
    authority: 'Authority: vague',
    effect: 'Effect: vague',
  },
  missing: {
    who: 'Person: missing',
    what: 'Task: missing',
    when: 'Time: missing',
    responsibility: 'Responsibility: missing',
    product: 'Product: missing',
    authority: 'Authority: missing',
    effect: 'Effect: missing',
  },
  score: (clear) => `${clear}/6 clear`,
  names: 'person, task, responsibility, product, time, authority',
} satisfies Messages['clarity']
