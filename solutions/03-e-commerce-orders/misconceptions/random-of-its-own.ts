import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'random is random',
    ru: 'случайность есть случайность',
  },
  caughtBy: '3.5 stops without waiting for a delay or an answer, and charges the order after the next start',
  says: /Math\.random/,
  edits: [
    {
      file: 'provider.ts',
      find: 'retryDelay(attempt, ctx.random(), retryAfterMs)',
      replace: 'retryDelay(attempt, Math.random(), retryAfterMs)',
    },
  ],
})
