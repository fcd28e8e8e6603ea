import type { MeetingPaper } from './meeting-paper.ts'

/**
 * Drafts the report for the next meeting as .docx, in the layout of `writeOfficialDocument`: what
 * was done, what is late and whose, what waits for whom, what is going on, and what only the
 * meeting can settle. A person completes and signs it. The same input gives the same bytes.
 */
export async function writeMeetingPaper(paper: MeetingPaper): Promise<Uint8Array> {
  const { buildMeetingPaper } = await import('./build-meeting-paper.ts')
  return buildMeetingPaper(paper)
}
