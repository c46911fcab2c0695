import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who is late is late', ru: 'кто опоздал, тот опоздал' },
  caughtBy:
    '18.4 a line counts in the minute in which it happened, also when it comes late, and not when it comes too late',
  says: /within the grace/,
  edits: [
    {
      file: 'detector.ts',
      find: 'TimeWindows.ofSizeAndGrace(MINUTE_MS, GRACE_MS)',
      replace: 'TimeWindows.ofSizeAndGrace(MINUTE_MS, 0 * GRACE_MS)',
    },
  ],
})
