import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'five attempts are enough for anybody',
    ru: 'пяти попыток хватит всегда',
  },
  caughtBy: '6.2 writes each payment once, however many answers are lost',
  says: /it gave up/,
  edits: [
    {
      file: 'source.ts',
      find: 'ctx.kafka.producer({ idempotent: true,',
      replace: 'ctx.kafka.producer({ retry: { retries: 5 }, idempotent: true,',
    },
  ],
})
