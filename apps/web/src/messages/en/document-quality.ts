import type { Messages } from '../vi.ts'

export const documentQuality: Messages['documentQuality'] = {
  title: 'Quality of documents',
  subtitle: 'Published documents, by the “6 rõ”',
  open: 'Quality of documents',
  views: 'View',
  scores: 'Clarity',
  clearShare: 'Share of clear points',
  counts: (documents, tasks) => `${documents} documents, ${tasks} tasks`,
  clearTasks: (clear, tasks) => `${clear} / ${tasks} tasks clear in all six points`,
  asWritten: 'By the document as it was read in, before people answered its questions.',
  byPoint: 'By point',
  of: (clear, asked) => `${clear} / ${asked}`,
  trendByMonth: 'Share of clear points by month of issue, %',
  trendByQuarter: 'Share of clear points by quarter of issue, %',
  trendPoint: (period, share, documents, tasks) =>
    `${period}: ${share}, ${documents} documents, ${tasks} tasks`,
  trendNote: 'Periods with fewer than 10 tasks are left open.',
  trendEmpty: 'Too little to draw: it takes 10 tasks in a month or a quarter.',
  few: 'few tasks',
  quarterOfYear: (quarter, year) => `Quarter ${quarter}/${year}`,
  quarterLabel: (quarter, year) => `Q${quarter}/${String(year).slice(2)}`,
  byIssuer: 'By issuer',
  columns: {
    issuer: 'Issuer',
    documents: 'Documents',
    tasks: 'Tasks',
    share: 'Clear points',
    clearTasks: 'Clear in all six',
    points: 'Each point',
  },
  unknownIssuer: 'Issuer not stated',
  fewDocuments: 'Fewer than 3 documents: by name, not compared',
  notRanked:
    'Issuers with 3 documents or more stand by their share of clear points; fewer are too few to compare. The figures are about documents, not about who drafted them. Press the name of an issuer to see each document.',
  unscored: (count) =>
    `${count} published plans have no score: they came from tables, or were read before there were scores.`,
  emptyTitle: 'No document has a score yet',
  emptyText: 'Each document that is uploaded and published as a plan gets its score here.',
  copies: {
    title: 'Nearly the same',
    questionTitle: 'A question to the units, not a verdict',
    question:
      'The tasks of these two documents are worded nearly alike. They may follow a shared template of the city, which is a legitimate reason; or they were copied and not fitted to the place. Ask the units before judging.',
    counts: (pairs, documents) => `${pairs} pairs among ${documents} documents`,
    incomplete:
      'Too many documents are alike to compare them all; these are the nearest pairs found.',
    alike: 'phrases in common',
    emptyTitle: 'No documents are nearly the same',
    emptyText: (documents) =>
      `${documents} published documents were compared. Pairs with half of their phrases in common appear here; figures and dates do not count.`,
  },
}
