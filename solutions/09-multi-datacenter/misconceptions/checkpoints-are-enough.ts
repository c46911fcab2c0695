import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a checkpoint moves the group by itself',
    ru: 'checkpoint сам двигает группу',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /sync\.group\.offsets\.enabled/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'sync.group.offsets.enabled': 'true',
`,
      replace: '',
    },
  ],
})
