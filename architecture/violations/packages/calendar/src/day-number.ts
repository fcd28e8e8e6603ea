export const dayNumber = 1
