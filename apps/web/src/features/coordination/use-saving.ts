import { useQueryClient } from '@tanstack/react-query'
import { useRecording } from '../organization/index.ts'

/** Records a change of the register and asks for it again. */
export function useSaving(onDone: () => void) {
  const client = useQueryClient()
  return useRecording(() => {
    onDone()
    void client.invalidateQueries({ queryKey: ['coordination'] })
  })
}
