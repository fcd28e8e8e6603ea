/**
 * Bounds on what one file may cost. They are far above any official document and far below what
 * would hurt a server with little memory.
 */
export interface ReadLimits {
  /** Size of the file itself. */
  readonly fileBytesMax: number
  /** What all parts of a zip archive may unpack to, by its own account and in fact. */
  readonly expandedBytesMax: number
  /** What one part of a zip archive may unpack to. */
  readonly partBytesMax: number
  /** Unpacked over packed size; looked at only above `RATIO_FLOOR_BYTES`. */
  readonly expansionRatioMax: number
  /** Entries of a zip archive. */
  readonly zipEntriesMax: number
  /** Pages; formats without pages count `CHARACTERS_PER_PAGE` as one. */
  readonly pagesMax: number
  /** Depth of XML and HTML trees. */
  readonly depthMax: number
  /** Elements of one XML or HTML tree. */
  readonly elementsMax: number
}

/** Limits for a server with little memory: 20 MB a file, 200 MB unpacked, 1,000 pages. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytesMax: 20 * 1024 * 1024,
  expandedBytesMax: 200 * 1024 * 1024,
  partBytesMax: 64 * 1024 * 1024,
  expansionRatioMax: 200,
  zipEntriesMax: 2_000,
  pagesMax: 1_000,
  depthMax: 300,
  elementsMax: 3_000_000,
}

/** A full page of an official document (Times New Roman 14, Decree 30/2020) holds fewer. */
export const CHARACTERS_PER_PAGE = 3_000

/** Below this a high compression ratio is harmless: repetitive tables reach it honestly. */
export const RATIO_FLOOR_BYTES = 10 * 1024 * 1024
