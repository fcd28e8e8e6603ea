export const forecasts = 1
