import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is behind now is the lag',
    ru: 'отстающее сейчас и есть отставание',
  },
  caughtBy: '9.5 the lag is what the link makes of it: none, seconds while it is cut, and null while it stays so',
  says: /end to end|the copy stands still/,
  edits: [
    {
      file: 'lag.ts',
      find: 'ctx.clock.now() - since < timeoutMs) {',
      replace: 'ctx.clock.now() - since < Math.min(timeoutMs, 300)) {',
    },
  ],
})
