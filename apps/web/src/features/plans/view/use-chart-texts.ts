import { GANTT_TEXTS_EN, GANTT_TEXTS_VI, type GanttTexts } from '@roviec/gantt'
import { useMemo } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import type { ChartLayers } from './gantt-rows.ts'

/** The words of the chart; in a draft layer the ghost is the plan in force, and is called so. */
export function useChartTexts(layer: ChartLayers['layer']): GanttTexts {
  const { language, messages } = useLanguage()
  const { gantt } = messages
  return useMemo(() => {
    const texts = language === 'vi' ? GANTT_TEXTS_VI : GANTT_TEXTS_EN
    if (layer === 'none') return texts
    if (layer === 'read') return { ...texts, draft: gantt.draftOfRevision }
    return { ...texts, draft: gantt.inForce, draftSentence: gantt.inForceSentence }
  }, [language, gantt, layer])
}
