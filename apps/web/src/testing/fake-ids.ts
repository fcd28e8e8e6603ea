/** A uuid v7 that says its number, so that a failing test can be read. */
export function fakeId(number: number): string {
  return `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
}
