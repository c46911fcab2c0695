import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'replication.factor is for all topics',
    ru: 'replication.factor действует на все топики',
  },
  caughtBy: '9.2 each topic that MirrorMaker makes has as many replicas as asked for',
  says: /own defaults are 2 and 3/,
  edits: [
    {
      file: 'mirror.ts',
      find: `  'checkpoints.topic.',
`,
      replace: '',
    },
  ],
})
