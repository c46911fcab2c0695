import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only the value matters for a retry; the key was for the first topic',
    ru: 'для повтора важно только значение, а ключ был нужен первому топику',
  },
  caughtBy: '12.3 tries again 1, 2 and 4 base delays after a failure, never early and at most one base delay late',
  says: /not those that came/,
  edits: [
    {
      file: 'retry.ts',
      find: `    key,
    value,
`,
      replace: `    key: key && null,
    value,
`,
    },
  ],
})
