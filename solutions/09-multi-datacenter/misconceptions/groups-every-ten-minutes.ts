import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'groups are found at once',
    ru: 'группы находятся сразу',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /is committed on the backup/,
  edits: [
    {
      file: 'mirror.ts',
      find: `    'sync.group.offsets.interval.seconds': '1',
`,
      replace: `    'sync.group.offsets.interval.seconds': '600',
`,
    },
  ],
})
