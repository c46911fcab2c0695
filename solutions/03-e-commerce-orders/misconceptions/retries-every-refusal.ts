import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a refused request may be accepted the next time',
    ru: 'отклонённый запрос в следующий раз могут и принять',
  },
  caughtBy: '3.5 does not retry a refusal that will not change, and sets the order aside',
  says: /sent again it is wrong again/,
  edits: [
    {
      file: 'provider.ts',
      find: 'status === 408 || status === 429 || status >= 500',
      replace: 'status >= 400 && status !== 402',
    },
  ],
})
