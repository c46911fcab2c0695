import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'no answer is no lines', ru: 'нет ответа — нет строк' },
  caughtBy: '18.5 where there is no index yet nothing is found, and where the index is away the answer is 503',
  says: /not told that the index is away/,
  edits: [
    {
      file: 'finding.ts',
      find: '  if (status !== 200) throw new Error(`the index answers ${status}`)\n',
      replace: '  if (status !== 200) return { total: 0, lines: [], minutes: [] }\n',
    },
  ],
})
