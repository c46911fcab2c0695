import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the same short delay before each retry is simplest and good enough',
    ru: 'одинаковая короткая задержка перед каждым повтором — проще всего, и этого достаточно',
  },
  caughtBy: '3.5 doubles the delay from retry to retry and spreads it by jitter',
  says: /the other half is drawn/,
  edits: [
    { file: 'retry.ts', find: 'BASE_DELAY_MS * 2 ** (retry - 1)', replace: 'BASE_DELAY_MS * Math.min(retry, 1)' },
  ],
})
