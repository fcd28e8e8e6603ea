import { people } from '../people/index.ts'

export const reached = people
