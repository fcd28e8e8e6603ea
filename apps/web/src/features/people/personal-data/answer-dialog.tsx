import type { DataRequest } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { TextArea, TextField } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { FileFields } from './file-fields.tsx'
import { correctionOf, EMPTY_VALUES } from './file-values.ts'
import styles from './personal-data.module.css'

interface AnswerDialogProps {
  readonly request: DataRequest
  readonly onClose: () => void
}

/** Grants a request; what a correction corrects is saved with the answer. */
export function GrantDialog({ request, onClose }: AnswerDialogProps) {
  const { personalData, people, general } = useMessages()
  const { answer: words, kinds, file: fileWords } = personalData
  const recording = useRecording(onClose)
  const [answer, setAnswer] = useState('')
  const [fullName, setFullName] = useState('')
  const [values, setValues] = useState(EMPTY_VALUES)
  const [tried, setTried] = useState(false)
  const isCorrection = request.kind === 'correction'

  function confirm(): void {
    setTried(true)
    const typed = correctionOf(values, fullName)
    if (typed === null || answer.trim() === '') return
    const body = { answer, ...(isCorrection && { correction: typed }) }
    recording.record({
      run: () => call('answerDataRequest', { params: { requestId: request.id }, body }),
      done: words.granted,
    })
  }

  return (
    <ActDialog
      title={words.grantTitle(kinds[request.kind])}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={personalData.requests.grant}
      busy={recording.busy}
      preview={words.effects[request.kind]}
      refusal={recording.remaining(['birth-after-today'])}
    >
      <Asked request={request} />
      <TextArea
        label={words.answer}
        value={answer}
        maxLength={2000}
        onChange={setAnswer}
        error={tried && answer.trim() === '' ? general.fillIn : null}
      />
      {isCorrection && (
        <>
          <Notice icon="pencil">{words.correctionText}</Notice>
          <TextField
            label={people.person.fullName}
            value={fullName}
            maxLength={200}
            onChange={setFullName}
            optional
          />
          <FileFields
            values={values}
            onChange={setValues}
            errorAt={recording.errorAt}
            none={fileWords.keep}
            tried={tried}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Refuses a request and says why. */
export function RejectDialog({ request, onClose }: AnswerDialogProps) {
  const { personalData, general } = useMessages()
  const { answer: words, kinds } = personalData
  const recording = useRecording(onClose)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '') return
    recording.record({
      run: () => call('rejectDataRequest', { params: { requestId: request.id }, body: { reason } }),
      done: words.rejected,
    })
  }

  return (
    <ActDialog
      title={words.rejectTitle(kinds[request.kind])}
      open
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={personalData.requests.reject}
      danger
      busy={recording.busy}
      refusal={recording.remaining()}
    >
      <Asked request={request} />
      <TextArea
        label={words.reason}
        value={reason}
        maxLength={2000}
        onChange={setReason}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
    </ActDialog>
  )
}

function Asked({ request }: { readonly request: DataRequest }) {
  const { answer: words, requests } = useMessages().personalData
  return (
    <blockquote className={styles['quote']}>
      <b>{words.asked(request.fullName)}:</b> {request.text === '' ? requests.noText : request.text}
    </blockquote>
  )
}
