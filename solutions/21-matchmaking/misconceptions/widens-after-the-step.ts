import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a band widens once the step is over, not when it ends',
    ru: 'полоса расширяется после шага, а не в его конце',
  },
  caughtBy: '21.2 widens a band at the instant at which another step is full, and never beyond its bound',
  says: /at the instant at which a step is full/,
  edits: [
    {
      file: 'rules.ts',
      find: 'Math.max(0, waitedMs) / widenEveryMs',
      replace: '(Math.max(1, waitedMs) - 1) / widenEveryMs',
    },
  ],
})
