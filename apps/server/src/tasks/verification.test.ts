import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseVerifier } from './verification.ts'

const seat = (positionId: string, personId: string | null) => ({ positionId, personId })
const HEAD = seat('trưởng sở', 'binh')
const CHAIR = seat('chủ tịch', 'cuc')

test.each([
  ['the assigner is somebody else', 'an', ['dung'], 'assigner'],
  ['one person holds both seats: the next superior', 'an', ['an'], 'trưởng sở'],
  ['the next superior did the work too: the one above', 'an', ['an', 'binh'], 'chủ tịch'],
  [
    'all of them are one person: it stays, and nobody can verify',
    'an',
    ['an', 'binh', 'cuc'],
    'assigner',
  ],
  ['the post of the assigner is vacant: it waits', null, ['dung'], 'assigner'],
  ['the work has no doer today', 'an', [], 'assigner'],
])('%s', (_, assignerPerson, doers, expected) => {
  const chosen = chooseVerifier(seat('assigner', assignerPerson), [HEAD, CHAIR], new Set(doers))
  expect(chosen).toBe(expected)
})

test('a vacant superior is passed over', () => {
  const superiors = [seat('trưởng sở', null), CHAIR]
  expect(chooseVerifier(seat('assigner', 'an'), superiors, new Set(['an']))).toBe('chủ tịch')
})

test('nobody is ever chosen who did the work, as long as anybody above did not', () => {
  const people = fc.option(fc.constantFrom('an', 'binh', 'cuc', 'dung'))
  fc.assert(
    fc.property(
      people,
      fc.array(people),
      fc.array(fc.constantFrom('an', 'binh')),
      (first, up, doers) => {
        const assigner = seat('0', first)
        const superiors = up.map((personId, index) => seat(String(index + 1), personId))
        const chosen = chooseVerifier(assigner, superiors, new Set(doers))
        const person = [assigner, ...superiors].find((one) => one.positionId === chosen)?.personId
        const anybodyFree = superiors.some(
          ({ personId }) => personId !== null && !doers.includes(personId as 'an'),
        )
        if (first !== null && anybodyFree) expect(doers).not.toContain(person)
      },
    ),
  )
})
