/** The server as others start it: the command line, `npm start`, journeys through the screens. */
export { describeStartFailure, runServer } from './run-server.ts'
export {
  createAdministrator,
  type CreatedAdministrator,
  type NewAdministrator,
} from './create-administrator.ts'
export { createRecognizer } from './platform/recognize-document.ts'
export { type RunningServer, startServer, type StartOptions } from './start-server.ts'
export { verifyChain } from './audit/index.ts'
