import type { Messages } from '../vi.ts'

export const audit = {
  actions: {
    'plan.created': 'created a draft plan',
    'plan.revised': 'edited the head of the document',
    'plan.items-revised': 'edited several tasks of the draft',
    'plan.item-added': 'added a task to the draft',
    'plan.item-split': 'split a task',
    'plan.published': 'published the plan',
    'plan.closed': 'closed the plan',
    'plan.discarded': 'discarded the draft',
    'task.assigned': 'assigned a task',
    'task.accepted': 'accepted a task',
    'task.reported': 'reported progress',
    'task.submitted': 'submitted a result',
    'task.verified': 'verified a task',
    'task.returned': 'returned a result',
    'task.cancelled': 'cancelled a task',
    'task.evidence-uploaded': 'uploaded evidence',
    'task.evidence-removed': 'removed evidence',
    'warning.swept': 'swept the warnings',
    'warning.refreshed': 'refreshed the warnings',
  },
  link: (seq, hash) => `link ${seq} · ${hash}`,
} satisfies Messages['audit']
