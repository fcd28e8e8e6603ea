export { removeFromImports } from './name-repository.ts'
export { forgetOldImports } from './repository.ts'
export { importOperations } from './routes.ts'
