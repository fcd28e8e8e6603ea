export { type Assistant, createAssistant } from './assistant.ts'
export { assistantOperations } from './routes.ts'
