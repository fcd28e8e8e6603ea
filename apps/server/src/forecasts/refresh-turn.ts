/** Acts of so many minutes are gathered before forecasts are computed anew. */
export const TURN_MINUTES = 5

/** The beginning of the turn in which a moment lies: turns begin at full hours and every 5 minutes. */
export function startOfTurn(now: string): string {
  const turn = TURN_MINUTES * 60_000
  const at = Temporal.Instant.from(now).epochMilliseconds
  return Temporal.Instant.fromEpochMilliseconds(at - (at % turn)).toString()
}

/** Actions after which forecasts may differ. Their subject is a task or a plan. */
export function changesForecasts({ action }: { readonly action: string }): boolean {
  return CHANGES.test(action)
}

const CHANGES =
  /^task\.(?:assigned|accepted|reported|submitted|verified|returned|reassigned|cancelled)$|^plan\.published$|^revision\.approved$/
