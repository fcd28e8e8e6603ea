export const reports = 1
