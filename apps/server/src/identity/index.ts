export { createAccount, type NewAccount } from './commands/create-account.ts'
export { type Identity, type IdentityOptions, openIdentity } from './identity.ts'
export { addDemonstrationAccount, removeExpired } from './repository.ts'
export { authenticateWith, identityOperations } from './routes.ts'
