import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/field/text-field.tsx'

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete: 'current-password' | 'new-password'
  readonly hint?: string | undefined
  readonly error?: string | null | undefined
}

/** A password, hidden until somebody asks to see what they type. */
export function PasswordField(props: PasswordFieldProps) {
  const { identity } = useMessages()
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      maxLength={128}
      autoCapitalize="none"
      spellCheck={false}
      aside={
        <IconButton
          icon={shown ? 'eye-off' : 'eye'}
          label={shown ? identity.hidePassword : identity.showPassword}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
