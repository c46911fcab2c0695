import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only what is older than the account is stale',
    ru: 'устарело только то, что старше счёта',
  },
  caughtBy: '11.2 counts no record that comes again, comes late or is not allowed',
  says: /whose number is not the next/,
  edits: [
    {
      file: 'account.ts',
      find: `event.seq !== null && event.seq !== seq`,
      replace: `event.seq !== null && event.seq < seq`,
    },
  ],
})
