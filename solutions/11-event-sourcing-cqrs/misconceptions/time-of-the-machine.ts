import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time is Date.now(), wherever it is asked',
    ru: 'время — это Date.now(), где ни спроси',
  },
  caughtBy: '11.1 makes of a command the event with the next number',
  says: /the time that it was given/,
  edits: [
    {
      file: 'account.ts',
      find: `(account?.seq ?? 0) + 1, at }
`,
      replace: `(account?.seq ?? 0) + 1, at: Math.max(at, Date.now()) }
`,
    },
  ],
})
