import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every status but 2xx is an error, and errors are retried',
    ru: 'любой статус, кроме 2xx, — ошибка, а ошибки повторяют',
  },
  caughtBy: '3.3 takes a declined card for an answer: one request, one declined payment',
  says: /402 is the bank’s answer/,
  edits: [{ file: 'provider.ts', find: 'status === 408 ||', replace: 'status === 402 || status === 408 ||' }],
})
