import { world } from '../testing/world.ts'

export const used = world
