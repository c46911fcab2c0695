import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'translated offsets are written when there is time',
    ru: 'переведённые смещения записываются, когда есть время',
  },
  caughtBy: '9.3 groups go on where they were, in the numbers of the backup, and follow',
  says: /every 60 s by default/,
  cause: 'deadline',
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
