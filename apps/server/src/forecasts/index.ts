export { replaceOutageRecorder } from './outage-repository.ts'
export { forecastOperations } from './routes.ts'
