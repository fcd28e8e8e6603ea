import { StateBar, StateSwatch } from './state-bar.tsx'

const states = {
  doneOnTime: 606,
  doneLate: 58,
  openWithinTerm: 227,
  openOverdue: 31,
  waiting: 12,
  undated: 4,
}

export const thick = <StateBar states={states} size="thick" />
export const thin = <StateBar states={{ ...states, openOverdue: 0 }} />
export const empty = (
  <StateBar
    states={{
      doneOnTime: 0,
      doneLate: 0,
      openWithinTerm: 0,
      openOverdue: 0,
      waiting: 0,
      undated: 0,
    }}
  />
)
export const swatch = (
  <p>
    <StateSwatch state="doneLate" /> Hoàn thành trễ
  </p>
)
