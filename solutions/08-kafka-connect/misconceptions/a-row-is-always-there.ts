import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'there is always a row',
    ru: 'строка есть всегда',
  },
  caughtBy: '8.4 what is masked is seen in no topic, in no change and in no header',
  says: /what comes behind that record is not written/,
  edits: [
    {
      file: 'transforms.ts',
      find: `      predicate: 'deleted',
      negate: 'true',
`,
      replace: '',
    },
  ],
})
