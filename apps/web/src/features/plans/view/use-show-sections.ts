import { GANTT_ZOOMS } from '@roviec/gantt'
import { useMessages } from '../../../messages/language.tsx'
import type { IconName } from '../../../ui/icon/icon.tsx'
import type { MenuEntry, MenuSection } from '../../../ui/menu-button/menu-button.tsx'
import { useIsPhone } from '../../../ui/use-screen.ts'
import { baselineWords } from '../../schedules/index.ts'
import type { ChartToolbarProps } from './chart-toolbar-props.ts'
import { useChartSearch } from './use-chart-search.ts'

const LAYERS = ['critical', 'forecast', 'slack', 'progress', 'layer', 'map'] as const
type Layer = (typeof LAYERS)[number]

/** What is drawn when nobody says otherwise. */
const SHOWN: Record<Layer, boolean> = {
  critical: true,
  forecast: true,
  slack: false,
  progress: false,
  layer: true,
  map: false,
}
const ICONS: Record<Layer, IconName> = {
  critical: 'trending-up',
  forecast: 'clock',
  slack: 'arrow-right',
  progress: 'history',
  layer: 'pencil',
  map: 'plan',
}

const LEVELS = [1, 2, 3] as const

/** What the chart draws, how far its rows are open, what it is compared with. */
export function useShowSections(props: ChartToolbarProps): readonly MenuSection[] {
  const { gantt } = useMessages()
  const isPhone = useIsPhone()
  const layers = useLayerEntries(props)
  const baselines = useBaselineEntries(props)
  const scales = useScaleEntries(props)
  const { chart } = props
  const levels: readonly MenuEntry[] = [
    {
      label: gantt.openAll,
      icon: 'chevron-down',
      onChoose: () => chart.current?.collapseToLevel(0),
    },
    ...LEVELS.map((level): MenuEntry => ({
      label: gantt.closeTo(level),
      icon: 'fold',
      onChoose: () => chart.current?.collapseToLevel(level),
    })),
  ]
  return [
    ...(isPhone ? [{ entries: scales }] : []),
    { title: gantt.show, entries: layers },
    ...(baselines.length === 0 ? [] : [{ title: gantt.baseline, entries: baselines }]),
    { title: gantt.levels, entries: levels },
    {
      entries: [{ label: gantt.keys, icon: 'question', onChoose: () => chart.current?.showKeys() }],
    },
  ]
}

function useLayerEntries({ isDraft, scheduled }: ChartToolbarProps): readonly MenuEntry[] {
  const { gantt } = useMessages()
  const [search, change] = useChartSearch()
  const offered = LAYERS.filter((layer) => {
    if (layer === 'forecast') return !isDraft
    if (layer === 'layer') return scheduled?.work.kind === 'revision'
    return true
  })
  return offered.map((layer) => {
    const checked = search[layer] ?? SHOWN[layer]
    const next = !checked
    return {
      label: gantt.layers[layer],
      icon: ICONS[layer],
      checked,
      onChoose: () => change({ [layer]: next === SHOWN[layer] ? undefined : next }),
    }
  })
}

function useBaselineEntries({ scheduled }: ChartToolbarProps): readonly MenuEntry[] {
  const messages = useMessages()
  const [search, change] = useChartSearch()
  const baselines = scheduled?.schedule.baselines ?? []
  if (baselines.length === 0) return []
  const entry = (label: string, id: string | undefined): MenuEntry => ({
    label,
    icon: 'history',
    checked: search.baseline === id,
    onChoose: () => change({ baseline: id }),
  })
  return [
    entry(messages.gantt.noBaseline, undefined),
    ...baselines.map((baseline) => entry(baselineWords(baseline, messages), baseline.id)),
  ]
}

function useScaleEntries({ chart }: ChartToolbarProps): readonly MenuEntry[] {
  const { plans, gantt } = useMessages()
  const [{ zoom = 'week' }, change] = useChartSearch()
  return [
    { label: gantt.fit, icon: 'maximize', onChoose: () => chart.current?.fit() },
    ...GANTT_ZOOMS.map((value): MenuEntry => ({
      label: plans.zooms[value],
      icon: 'calendar',
      checked: value === zoom,
      onChoose: () => {
        chart.current?.setZoom(value)
        change({ zoom: value === 'week' ? undefined : value })
      },
    })),
  ]
}
