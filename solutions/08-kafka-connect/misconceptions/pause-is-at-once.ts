import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '202 means that it is paused',
    ru: '202 значит, что пауза наступила',
  },
  caughtBy: '8.1 a paused connector is paused when the call resolves, and goes on when it is resumed',
  says: /its tasks go on for a while/,
  edits: [
    {
      file: 'connectors.ts',
      find: `  await untilAll(named, 'PAUSED')
`,
      replace: '',
    },
  ],
})
