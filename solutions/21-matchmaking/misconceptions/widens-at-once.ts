import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a step that has begun counts',
    ru: 'начавшийся шаг уже считается',
  },
  caughtBy: '21.2 widens a band at the instant at which another step is full, and never beyond its bound',
  says: /widens in whole steps/,
  edits: [
    {
      file: 'rules.ts',
      find: 'Math.floor(Math.max(0, waitedMs) / widenEveryMs)',
      replace: 'Math.ceil(Math.max(0, waitedMs) / widenEveryMs)',
    },
  ],
})
