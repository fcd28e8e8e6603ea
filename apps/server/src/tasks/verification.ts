/** A position on the way up from the assigner, with who answers for it today; null when vacant. */
export interface Superior {
  readonly positionId: string
  readonly personId: string | null
}

/**
 * Who verifies a result: the assigner, or, when the assigner's seat is answered for by the doer,
 * the next superior whose seat is not. A vacant post of the assigner waits for its next holder: a
 * vacancy gives nobody else the right. Without any such superior it stays with the assigner's
 * position, and nobody can verify until one of the two seats changes hands.
 */
export function chooseVerifier(
  assigner: Superior,
  superiors: readonly Superior[],
  doerIds: ReadonlySet<string>,
): string {
  if (assigner.personId === null || !doerIds.has(assigner.personId)) return assigner.positionId
  const free = superiors.find(({ personId }) => personId !== null && !doerIds.has(personId))
  return free?.positionId ?? assigner.positionId
}
