import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'status 200 is an answer',
    ru: 'статус 200 — это ответ',
  },
  caughtBy: '24.1 what the node refuses is told in its own words',
  says: /taken for an answer/,
  edits: [
    {
      file: 'rpc.ts',
      find: `    if (error) throw new Error(error.message ?? 'an error without a message')
`,
      replace: `    if (error) return null as T
`,
    },
  ],
})
