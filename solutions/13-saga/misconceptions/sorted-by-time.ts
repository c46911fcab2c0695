import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event that is later has a later time',
    ru: 'более позднее событие имеет более позднее время',
  },
  caughtBy: '13.5 puts causes first, whatever the clocks say',
  says: /four services have four clocks/,
  edits: [
    {
      file: 'flow.ts',
      find: `causedBy === null || out.has(causedBy) || (strays && !known.has(causedBy))`,
      replace: `causedBy === null || known.has(causedBy) || strays || out.has(causedBy)`,
    },
  ],
})
