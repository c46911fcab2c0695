import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who does not answer within a second is away',
    ru: 'кто не ответил за секунду, того нет',
  },
  caughtBy: '8.1 gives an answer two seconds, and asks again where none comes',
  says: /may take two seconds/,
  edits: [{ file: 'http.ts', find: 'const answerMs = 2_500', replace: 'const answerMs = 1_000' }],
})
