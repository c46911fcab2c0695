import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be parsed is a key',
    ru: 'что разбирается, то и ключ',
  },
  caughtBy: '4.4 what is no count is reported, and a null value removes its window',
  says: /A key has one text/,
  edits: [
    {
      file: 'counts.ts',
      find: `  if (text !== JSON.stringify({ category, start, end })) throw new Error(\`not how a key is written: \${text}\`)
`,
      replace: '',
    },
  ],
})
