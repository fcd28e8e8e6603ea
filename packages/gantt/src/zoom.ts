/** The scales of the time axis, from the closest to the farthest. */
export const GANTT_ZOOMS = ['day', 'week', 'month', 'quarter'] as const

/** The finest step named in the header. */
export type GanttZoom = (typeof GANTT_ZOOMS)[number]
