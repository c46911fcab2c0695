import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the worker of MirrorMaker keeps nothing',
    ru: 'worker MirrorMaker ничего не хранит',
  },
  caughtBy: '9.2 each topic that MirrorMaker makes has as many replicas as asked for',
  says: /own defaults are 2 and 3/,
  edits: [
    {
      file: 'mirror.ts',
      find: `  'offset.storage.',
  'config.storage.',
  'status.storage.',
`,
      replace: '',
    },
  ],
})
