import { describeWalk } from './testing/authority/describe-walk.ts'

// Who may do what with units, people, imports, accounts and all that is no work: the other half of
// authority.test.ts, so that two workers share the requests.

const WORK = ['plans', 'tasks', 'warnings', 'reports', 'audit']

await describeWalk(({ tag }) => !WORK.includes(tag))
