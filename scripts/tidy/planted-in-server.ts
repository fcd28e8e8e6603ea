import type { Planted } from './source-tree.ts'

const FEATURE = {
  'apps/server/src/tasks/README.md': '# Tasks\n\n## Rules\n\n## Tables\n\n## Audit actions\n',
  'apps/server/src/tasks/index.ts': '',
  'apps/server/src/tasks/policy.ts': '',
  'apps/server/src/tasks/policy.test.ts': '',
  'apps/server/src/tasks/repository.ts': '',
  'apps/server/src/tasks/routes.ts': '',
  'packages/contract/src/tasks.ts': '',
}
const CATALOGUE = {
  'packages/contract/src/error-texts-work.ts':
    "export const WORK = {\n  'task-not-found': text(404, 'Không có.', 'None.'),\n  'task-edit-forbidden': text(\n    403,\n  ),\n}\n",
}

/** Offences against the shape of the server: features, SQL, migrations, refusals. */
export const PLANTED_IN_SERVER = {
  'every feature has the common shape': {
    files: {
      ...FEATURE,
      'apps/server/src/platform/log.ts': '',
      'apps/server/src/tasks/services/task.ts': '',
      'apps/server/src/people/index.ts': '',
    },
    findings: [
      ...['README.md', 'policy.ts', 'policy.test.ts', 'repository.ts', 'routes.ts'].map(
        (file) => `apps/server/src/people: has no ${file}`,
      ),
      'apps/server/src/tasks/services: a feature has only commands and queries',
    ],
  },
  'every exception to the shape is needed': {
    files: { ...FEATURE, 'apps/server/src/parking/index.ts': '' },
    findings: ['apps/server/src/parking: has no row in architecture/parts.ts'],
  },
  'every feature explains its rules, tables and audit actions': {
    files: {
      ...FEATURE,
      'apps/server/src/people/README.md': `# People\n\n## Rules\n\n## Tables\n${'\n-'.repeat(40)}`,
    },
    findings: [
      'apps/server/src/people/README.md: has no heading "## Audit actions"',
      'apps/server/src/people/README.md: has 46 lines',
    ],
  },
  'every command and query has a known verb and a test': {
    files: {
      'apps/server/src/tasks/commands/assign-task.ts': '',
      'apps/server/src/tasks/commands/assign-task.test.ts': '',
      'apps/server/src/tasks/commands/do-task.ts': '',
      'apps/server/src/tasks/commands/do-task.test.ts': '',
      'apps/server/src/tasks/routes.ts': "import { listTasks } from './queries/list-tasks.ts'",
      'apps/server/src/tasks/queries/list-tasks.ts': '',
      'apps/server/src/tasks/queries/find-parts.ts': '',
      'apps/server/src/tasks/queries/task-rows.ts': '',
      'apps/server/src/demonstration/queries/list-seats.ts': '',
    },
    findings: [
      'apps/server/src/tasks/commands/do-task.ts: begins with no known verb',
      'apps/server/src/tasks/queries/list-tasks.ts: has no test',
      'apps/server/src/tasks/queries/task-rows.ts: begins with no known verb',
    ],
  },
  'every command records an audit entry': {
    files: {
      'apps/server/src/tasks/commands/assign-task.ts': 'await recordAudit(tx, entry)',
      'apps/server/src/tasks/commands/return-task.ts': 'await saveTask(tx, task)',
      'apps/server/src/tasks/commands/return-task.test.ts': '',
    },
    findings: ['apps/server/src/tasks/commands/return-task.ts: records no audit entry'],
  },
  'server, web and contract use the same names': {
    files: {
      ...FEATURE,
      'apps/server/src/people/routes.ts': '',
      'apps/web/src/features/tasks/index.ts': '',
      'apps/web/src/features/jobs/index.ts': '',
      'ARCHITECTURE.md': '# Map\n\npeople: who holds which position, and the multitasks of each.\n',
    },
    findings: [
      'apps/web/src/features/jobs: is named after no server feature',
      'apps/server/src/people: has routes and no module in the contract',
      'ARCHITECTURE.md: does not name the feature tasks',
    ],
  },
  'SQL names tables of its own schema, or published views': {
    files: {
      'apps/server/src/tasks/repository.ts': `
        db.selectFrom('tasks.task')
        db.selectFrom('people.public_person as person')
        db.insertInto('people.person')
        db.innerJoin("plans.plan as plan", 'plan.id', 'task.plan_id')
        sql\`select 1 from organization.unit\``,
      'apps/server/src/tasks/repository.test.ts': "db.selectFrom('audit.entry')",
      'apps/server/src/platform/database.ts': "db.selectFrom('audit.entry')",
    },
    findings: ['people.person', 'plans.plan', 'organization.unit'].map(
      (table) => `apps/server/src/tasks/repository.ts: names ${table}`,
    ),
  },
  'no query writes': {
    files: {
      'apps/server/src/tasks/queries/get-task.ts': "db.selectFrom('tasks.task') // recordAudit",
      'apps/server/src/tasks/queries/list-tasks.ts': "db.updateTable('tasks.task').set(seen)",
      'apps/server/src/tasks/queries/list-tasks.test.ts': "db.insertInto('tasks.task')",
    },
    findings: ['apps/server/src/tasks/queries/list-tasks.ts: calls updateTable'],
  },
  'every table has its comment, grant and row-level security': {
    files: {
      'apps/server/src/migrations/0001-tasks.sql': `
CREATE TABLE tasks.task (
  tenant_id text NOT NULL,
  id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
COMMENT ON TABLE tasks.task IS 'A task.';
SELECT platform.app_protect('tasks.task');
GRANT SELECT ON tasks.task TO roviec_app;

CREATE TABLE tasks.task_event (
  id uuid NOT NULL,
  tenant_id text NOT NULL,
  PRIMARY KEY (id)
);
-- COMMENT ON TABLE tasks.task_event IS 'Not a comment of the table.';

CREATE TABLE tasks."kind" (
  name text PRIMARY KEY
);
COMMENT ON TABLE tasks.kind IS 'A kind.';
GRANT SELECT ON tasks.kind TO roviec_app;
`,
    },
    findings: [
      'tasks.task_event has no COMMENT',
      'tasks.task_event has no GRANT',
      'tasks.task_event has a tenant and no row-level security',
      'the key of tasks.task_event begins with id',
    ].map((finding) => `apps/server/src/migrations/0001-tasks.sql: ${finding}`),
  },
  'migrations hold no trigger, enum, serial or bare timestamp': {
    files: {
      'apps/server/src/migrations/0001-tasks.sql': `
        -- No trigger here, and no timestamp without a zone.
        CREATE TABLE tasks.task (at timestamptz, other timestamp with time zone);
        CREATE VIEW tasks.public_task WITH (security_invoker) AS SELECT 1;`,
      'apps/server/src/migrations/0002-people.sql': `
        CREATE TYPE people.kind AS ENUM ('a');
        CREATE TABLE people.person (id serial, born_at timestamp NOT NULL);
        CREATE TRIGGER touch AFTER UPDATE ON people.person EXECUTE FUNCTION touch();
        CREATE VIEW people.public_person AS SELECT 1;`,
    },
    findings: [
      'a trigger hides an act',
      'an enum cannot lose a value: use text with CHECK',
      'moments are timestamptz',
      'ids are uuid v7, made in the application',
      'the view people.public_person is not security_invoker',
    ].map((finding) => `apps/server/src/migrations/0002-people.sql: ${finding}`),
  },
  'migrations are numbered without a gap': {
    files: {
      'apps/server/src/migrations/0001-platform.sql': '',
      'apps/server/src/migrations/0003-tasks.sql': '',
    },
    findings: ['apps/server/src/migrations/0003-tasks.sql: is number 0002 in the row'],
  },
  'every code that is thrown has its texts': {
    files: {
      ...CATALOGUE,
      'apps/server/src/tasks/task.ts':
        "refuse('task-not-found')\nthrow new AppError('task-lost')\n// refuse('task-old')",
      'apps/server/src/tasks/commands/end-task.ts': "refuse(\n  'task-gone',\n  { id },\n)",
      'apps/server/src/tasks/task.test.ts': "refuse('task-imagined')",
    },
    findings: [
      'apps/server/src/tasks/commands/end-task.ts: throws task-gone, which has no text',
      'apps/server/src/tasks/task.ts: throws task-lost, which has no text',
    ],
  },
  'every text of a refusal is used': {
    files: {
      ...CATALOGUE,
      'packages/contract/src/error-texts-people.ts':
        "  'person-not-found': text(404),\n  'person-busy': text(409),\n",
      'packages/contract/src/people.ts': "errors: ['person-not-found', 'person-busy']",
      'apps/server/src/people/routes.ts': "refuse('person-not-found') // 'person-busy'",
      'apps/server/src/tasks/repository.ts':
        "refuse('task-not-found')\nrefuse(`task-${act}-forbidden`)",
    },
    findings: ['packages/contract/src/error-texts-people.ts: person-busy is thrown nowhere'],
  },
} as const satisfies Readonly<Record<string, Planted>>
