export const assignTask = 1
