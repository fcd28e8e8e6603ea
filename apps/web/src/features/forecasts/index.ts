import { lazyRouteComponent } from '@tanstack/react-router'

export { planForecastQuery } from './api.ts'
export { DelayBlock } from './delay-block.tsx'
export { ForecastBlock } from './forecast-block.tsx'
export { forecastsByTask, type ForecastSpan } from './forecasts-by-task.ts'

export const CalibrationPage = lazyRouteComponent(
  () => import('./calibration-page.tsx'),
  'CalibrationPage',
)
export const OutagesPage = lazyRouteComponent(() => import('./outages-page.tsx'), 'OutagesPage')
