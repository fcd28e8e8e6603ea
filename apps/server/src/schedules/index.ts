export { scheduleOperations } from './routes.ts'
