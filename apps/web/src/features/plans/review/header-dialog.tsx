import type { IsoDate } from '@roviec/calendar'
import type { EditPlan, Plan } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/field/text-field.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import type { Draft } from './use-draft.ts'

interface HeaderDialogProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly open: boolean
  readonly onClose: () => void
}

export function HeaderDialog(props: HeaderDialogProps) {
  // A fresh form each time it opens, from what the plan says then.
  return props.open ? <HeaderForm {...props} /> : null
}

interface HeaderValues {
  readonly number: string
  readonly title: string
  readonly issuer: string
  readonly issuedOn: IsoDate | null
  readonly signedBy: string
  readonly visibility: Plan['visibility']
  readonly signer: PickedPosition | null
}

/** The head of the document as it was read, to correct; and the position that signs and so assigns. */
function HeaderForm({ plan, draft, onClose }: HeaderDialogProps) {
  const { review, general } = useMessages()
  const [values, setValues] = useState(() => valuesOf(plan))
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<HeaderValues>) => setValues((was) => ({ ...was, ...change }))

  function save(): void {
    if (values.title.trim() === '') return
    setBusy(true)
    draft.editHeader(toEdit(values)).then(onClose, () => setBusy(false))
  }

  return (
    <ConfirmDialog
      title={review.editHeader}
      open
      onClose={onClose}
      onConfirm={save}
      confirmLabel={general.save}
      busy={busy}
    >
      <HeaderFields values={values} set={set} />
    </ConfirmDialog>
  )
}

interface HeaderFieldsProps {
  readonly values: HeaderValues
  readonly set: (change: Partial<HeaderValues>) => void
}

function HeaderFields({ values, set }: HeaderFieldsProps) {
  const { review, general } = useMessages()
  const words = review.headerFields
  const { working } = useOfficeCalendar()
  const today = useToday()
  return (
    <>
      <PositionPicker
        label={words.signer}
        chosen={values.signer?.label ?? null}
        onPick={(signer) => set({ signer })}
      />
      <TextField
        label={words.number}
        optional
        value={values.number}
        onChange={(number) => set({ number })}
        maxLength={100}
      />
      <DateField
        label={words.issuedOn}
        optional
        value={values.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
        today={today}
        calendar={working}
      />
      <TextArea
        label={words.title}
        value={values.title}
        onChange={(title) => set({ title })}
        maxLength={1000}
        error={values.title.trim() === '' ? general.fillIn : null}
      />
      <IssuerFields values={values} set={set} />
    </>
  )
}

function IssuerFields({ values, set }: HeaderFieldsProps) {
  const { review, plans } = useMessages()
  const words = review.headerFields
  return (
    <>
      <TextField
        label={words.issuer}
        optional
        value={values.issuer}
        onChange={(issuer) => set({ issuer })}
        maxLength={300}
      />
      <TextField
        label={words.signedBy}
        optional
        value={values.signedBy}
        onChange={(signedBy) => set({ signedBy })}
        maxLength={200}
      />
      <SelectField<Plan['visibility']>
        label={words.visibility}
        value={values.visibility}
        options={[
          { value: 'tenant', label: plans.upload.visibilities.tenant },
          { value: 'units', label: plans.upload.visibilities.units },
        ]}
        onChange={(visibility) => set({ visibility })}
      />
    </>
  )
}

function valuesOf(plan: Plan): HeaderValues {
  const { signingPositionId, signingLabel } = plan
  return {
    number: plan.number ?? '',
    title: plan.title,
    issuer: plan.issuer ?? '',
    issuedOn: plan.issuedOn,
    signedBy: plan.signedBy ?? '',
    visibility: plan.visibility,
    signer:
      signingPositionId === null ? null : { id: signingPositionId, label: signingLabel ?? '' },
  }
}

function toEdit({ visibility, signer, ...header }: HeaderValues): EditPlan {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
  return {
    header: {
      number: orNull(header.number),
      title: header.title.trim(),
      issuer: orNull(header.issuer),
      issuedOn: header.issuedOn,
      signedBy: orNull(header.signedBy),
    },
    visibility,
    signingPositionId: signer?.id ?? null,
  }
}
