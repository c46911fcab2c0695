import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request that got no answer was no attempt, so it does not count',
    ru: 'запрос, на который не ответили, — это не попытка, его можно не считать',
  },
  caughtBy: '3.5 counts an attempt without an answer too: after five the order goes aside',
  edits: [
    {
      file: 'provider.ts',
      find: '    if (attempt === MAX_ATTEMPTS) throw',
      replace: "    if (failure === 'timeout') attempt--\n    if (attempt === MAX_ATTEMPTS) throw",
    },
  ],
})
