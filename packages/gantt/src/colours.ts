/** The colours of one theme; `gantt.css` holds the same values as variables of the same names. */
export interface GanttColours {
  readonly ink: string
  readonly second: string
  readonly third: string
  readonly page: string
  readonly panel: string
  readonly line: string
  readonly strongLine: string
  readonly accent: string
  readonly accentSoft: string
  readonly accentTint: string
  readonly accentEdge: string
  readonly late: string
  readonly lateSoft: string
  readonly risk: string
  readonly riskMark: string
  readonly riskSoft: string
  readonly done: string
  readonly doneTint: string
  readonly off: string
  readonly offBand: string
  readonly weekend: string
  readonly idleEdge: string
  readonly bracket: string
  readonly bracketRest: string
  readonly baseline: string
}

export const GANTT_LIGHT: GanttColours = {
  ink: '#17202c',
  second: '#3f4a5a',
  third: '#586372',
  page: '#f5f6f8',
  panel: '#ffffff',
  line: '#e2e6eb',
  strongLine: '#c5ccd6',
  accent: '#14428b',
  accentSoft: '#a9c1ec',
  accentTint: '#eaf1fb',
  accentEdge: '#b9ceef',
  late: '#b3261e',
  lateSoft: '#f4bfba',
  risk: '#874800',
  riskMark: '#d48806',
  riskSoft: '#f8dba0',
  done: '#1b6b3a',
  doneTint: '#e6f3ea',
  off: '#5b5577',
  offBand: '#dad6ea',
  weekend: '#f3f4f7',
  idleEdge: '#8c9fbd',
  bracket: '#3f4a5a',
  bracketRest: '#98a4b5',
  baseline: '#98a4b5',
}

export const GANTT_DARK: GanttColours = {
  ink: '#e8ecf2',
  second: '#bcc6d3',
  third: '#97a3b3',
  page: '#12171e',
  panel: '#1a212a',
  line: '#2b3440',
  strongLine: '#445061',
  accent: '#7ba7f2',
  accentSoft: '#2c4a7d',
  accentTint: '#1d2c45',
  accentEdge: '#3b5a8f',
  late: '#f28b82',
  lateSoft: '#6b2b28',
  risk: '#f2bd63',
  riskMark: '#dd9a28',
  riskSoft: '#5e4717',
  done: '#5fb483',
  doneTint: '#1c3a2a',
  off: '#bdb6e0',
  offBand: '#3a3554',
  weekend: '#202833',
  idleEdge: '#7687a3',
  bracket: '#bcc6d3',
  bracketRest: '#5d6a7c',
  baseline: '#7687a3',
}
