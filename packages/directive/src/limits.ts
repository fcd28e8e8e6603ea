/** The longest text that is read, in UTF-16 units: about 6,000 pages. Longer input is refused. */
export const TEXT_LENGTH_MAX = 20_000_000

/** The most tasks one document may yield; a longer list is cut and the cut is reported. */
export const TASK_COUNT_MAX = 20_000

/**
 * Sentences are cut at this many words, so that no scan inside a sentence can grow without bound.
 */
export const SENTENCE_WORDS_MAX = 1_200

/** Deadlines are looked for in so much of a sentence, in UTF-16 units; no order is longer. */
export const SENTENCE_LENGTH_MAX = 8_000

/** The longest name of a unit, in words. */
export const UNIT_NAME_WORDS_MAX = 40

/** The most names read from one list of units. */
export const UNIT_COUNT_MAX = 60

/** How many lines from the top can belong to the letterhead, with number, date and title. */
export const HEADER_LINE_COUNT = 60

/** How many lines from the top, at most, can carry a secrecy stamp. */
export const STAMP_LINE_COUNT = 30

/** The longest title made from a sentence; what is longer is cut with an ellipsis. */
export const TITLE_LENGTH_MAX = 400

/** How many reasons for "not understood" are listed before the rest is only counted. */
export const NOT_UNDERSTOOD_COUNT_MAX = 500

/** The earliest and latest year that a written date may name and still be taken for a date. */
export const DATE_YEAR_MIN = 1975
export const DATE_YEAR_MAX = 2150

/** The most targets one document may yield. */
export const TARGET_COUNT_MAX = 5_000
