import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to be told to undo is to have done it',
    ru: 'раз велят отменить, значит, было сделано',
  },
  caughtBy: '13.4 payment undoes its step once, and only where it was done',
  says: /is voided, not undone/,
  edits: [
    {
      file: 'decide.ts',
      find: `if (known === null) return become('voided', 0)`,
      replace: `if (known === null) return become('undone', 0)`,
    },
  ],
})
