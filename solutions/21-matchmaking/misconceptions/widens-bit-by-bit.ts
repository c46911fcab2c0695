import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'waiting is continuous, so the band is too',
    ru: 'ожидание непрерывно, значит, и полоса тоже',
  },
  caughtBy: '21.2 widens a band at the instant at which another step is full, and never beyond its bound',
  says: /not bit by bit/,
  edits: [
    {
      file: 'rules.ts',
      find: 'Math.floor(Math.max(0, waitedMs) / widenEveryMs)',
      replace: 'Math.max(0, waitedMs) / widenEveryMs',
    },
  ],
})
