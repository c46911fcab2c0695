import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is deleted need not be told',
    ru: 'об удалённом говорить незачем',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /a tombstone follows each d/,
  edits: [
    {
      file: 'source.ts',
      find: `    'tombstones.on.delete': 'true',
`,
      replace: `    'skipped.operations': 'd,t',
`,
    },
  ],
})
