// Apart from `schedules`, so that the first screen of the day does not load the whole schedule panel.
export { WaitingRevisions } from './waiting-revisions.tsx'
