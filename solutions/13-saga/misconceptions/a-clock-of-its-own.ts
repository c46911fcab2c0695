import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'now is now: Date.now()',
    ru: 'сейчас — это сейчас: Date.now()',
  },
  caughtBy: '13.3 an event says what it is, of which order, why and when',
  says: /at is now/,
  edits: [{ file: 'decide.ts', find: `causedBy, at: now, ...`, replace: `causedBy, at: Date.now(), ...` }],
})
