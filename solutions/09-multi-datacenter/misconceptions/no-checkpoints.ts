import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a group finds its offsets wherever its records are',
    ru: 'группа найдёт свои смещения там же, где записи',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /emit\.checkpoints\.enabled/,
  cause: 'deadline',
  edits: [
    {
      file: 'mirror.ts',
      find: `    'sync.group.offsets.enabled': 'true',
`,
      replace: `    'emit.checkpoints.enabled': 'false',
`,
    },
  ],
})
