import { app } from '../../server/src/app.ts'

export const reached = app
