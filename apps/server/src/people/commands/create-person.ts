import type { CreatePerson } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { personOf } from '../person.ts'
import { NOBODY } from '../policy.ts'
import { addPerson, requireAbility } from '../repository.ts'

export async function createPerson(ctx: Context, input: CreatePerson): Promise<{ id: string }> {
  requireAbility(ctx, 'create-person', NOBODY)

  const person = personOf(newId(), input.fullName, input)

  await addPerson(ctx, person)
  await recordAudit(ctx, {
    action: 'person.created',
    subjectId: person.id,
    subjectLabel: person.fullName,
    after: person,
  })
  return { id: person.id }
}
