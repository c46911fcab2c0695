import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request that got no answer was no attempt, so it does not count',
    ru: 'запрос, на который не ответили, — это не попытка, его можно не считать',
  },
  caughtBy: '3.5 sets an order aside after five attempts without an answer, and a replay of it is charged once',
  says: /however they ended/,
  edits: [
    {
      file: 'provider.ts',
      find: '    if (attempt === MAX_ATTEMPTS) throw',
      replace: "    if (failure === 'timeout') attempt--\n    if (attempt === MAX_ATTEMPTS) throw",
    },
  ],
})
