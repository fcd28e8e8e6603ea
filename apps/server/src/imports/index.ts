export { forgetOldImports } from './repository.ts'
export { importOperations } from './routes.ts'
