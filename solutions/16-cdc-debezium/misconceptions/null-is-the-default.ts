import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'null is the default',
    ru: 'null — это значение по умолчанию',
  },
  caughtBy: '16.3 sends the rows of before and each committed change afterwards, each key in its order',
  says: /Null is null/,
  edits: [
    {
      file: 'source.ts',
      find: `  [\`\${of}.converter.replace.null.with.default\`]: 'false',
`,
      replace: '',
    },
  ],
})
