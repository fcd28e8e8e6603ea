import { nothing } from './nowhere.ts'

export const imported = nothing
