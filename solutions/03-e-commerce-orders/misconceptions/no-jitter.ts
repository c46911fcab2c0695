import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'exponential backoff alone keeps a provider from being overrun',
    ru: 'экспоненциальной задержки достаточно, чтобы не завалить провайдера',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  says: /delays without jitter/,
  edits: [
    {
      file: 'provider.ts',
      find: 'retryDelay(attempt, ctx.random(), retryAfterMs)',
      replace: 'retryDelay(attempt, 0.5, retryAfterMs)',
    },
  ],
})
