import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the last one that was read is the newest, and so the right one',
    ru: 'последнее прочитанное — самое новое, значит, и верное',
  },
  caughtBy: '13.5 puts causes first, whatever the clocks say',
  says: /depends on what was read last/,
  edits: [
    {
      file: 'flow.ts',
      find: `events.toSorted((a, b) => b.at - a.at).map((event) => [event.id, event])`,
      replace: `events.map((event) => [event.id, event])`,
    },
  ],
})
