export { settingsOperations } from './routes.ts'
