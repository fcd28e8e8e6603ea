export const warnings = 1
