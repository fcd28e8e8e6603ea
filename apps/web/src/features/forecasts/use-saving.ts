import { useQueryClient } from '@tanstack/react-query'
import { useRecording } from '../organization/index.ts'

/** Records a change of the outages and asks for them again; delays go stale with the tasks. */
export function useSaving(onDone: () => void) {
  const client = useQueryClient()
  return useRecording(() => {
    onDone()
    void client.invalidateQueries({ queryKey: ['forecasts'] })
    void client.invalidateQueries({ queryKey: ['plans', 'forecast'] })
  })
}
