export { findObstacles } from './queries/find-obstacles.ts'
export { reportOperations } from './routes.ts'
