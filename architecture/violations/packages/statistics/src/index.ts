export const proportion = 1
