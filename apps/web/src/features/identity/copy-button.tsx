import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'

/** Copies a text, where the browser lets a page do that: over https or on this machine. */
export function CopyButton({ text }: { readonly text: string }) {
  const { shown } = useMessages().accounts
  const clipboard = 'clipboard' in navigator ? navigator.clipboard : null
  if (clipboard === null) return null
  return (
    <Button
      icon="link"
      onClick={() =>
        void clipboard.writeText(text).then(
          () => showDone(shown.copied),
          () => undefined,
        )
      }
    >
      {shown.copy}
    </Button>
  )
}
