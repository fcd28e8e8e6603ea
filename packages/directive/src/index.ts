/**
 * Official Vietnamese documents read into header, sections and proposed tasks, each field pointing
 * at the words it came from, with the "6 rõ" check. Pure: blocks in, data out.
 */
export type { Block, Paragraph, Table, TableCell } from './block.ts'
export { blocksFromText } from './blocks-from-text.ts'
export { checkDirective, type DirectiveFinding } from './check-directive.ts'
export { CLARITY_CHECKLISTS, type ClarityChecklist } from './clarity-checklist.ts'
export { detectSecrecyStamp, type SecrecyStamp } from './detect-secrecy-stamp.ts'
export { fingerprintDirective, resemblanceOf } from './directive-fingerprint.ts'
export { findNearCopies } from './find-near-copies.ts'
export { foldName } from './fold-name.ts'
export { normalizeLine, normalizeText } from './normalize-text.ts'
export { readDueWords, type DueWordsContext } from './read-due-words.ts'
export {
  readDirective,
  type DirectiveOptions,
  type DirectiveRefusal,
  type DirectiveResult,
} from './read-directive.ts'
export * from './reading.ts'
export { scoreClarity, type ClarityScore, type PointScore } from './score-clarity.ts'
export { placeOf, type SourcePlace } from './source-place.ts'
