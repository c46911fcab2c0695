import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is new is found at once',
    ru: 'новых находят сразу',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /A new group is looked for/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'refresh.groups.interval.seconds': '1',
`,
      replace: '',
    },
  ],
})
