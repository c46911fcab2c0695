import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is masked is empty',
    ru: 'скрытое — это пустое',
  },
  caughtBy: '8.4 what is masked is seen in no topic, in no change and in no header',
  says: /a masked value is \*\*\*/,
  edits: [
    {
      file: 'transforms.ts',
      find: `      replacement: '***',
`,
      replace: '',
    },
  ],
})
