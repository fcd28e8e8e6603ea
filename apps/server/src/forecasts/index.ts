export { refreshForecasts, refreshForecastsOf } from './commands/refresh-forecasts.ts'
export { replaceOutageRecorder } from './outage-repository.ts'
export { changesForecasts, TURN_MINUTES } from './refresh-turn.ts'
export { forecastOperations } from './routes.ts'
