export const organization = 1
