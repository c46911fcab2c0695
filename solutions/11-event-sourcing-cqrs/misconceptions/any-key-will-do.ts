import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the account stands in the value',
    ru: 'счёт написан в значении',
  },
  caughtBy: '11.2 refuses what is no event, and says what is wrong with it',
  says: /another partition than the rest/,
  edits: [
    {
      file: 'events.ts',
      find: `if (key === null || textOf(key) !== event.accountId)`,
      replace: `if (event.accountId === '')`,
    },
    {
      file: 'events.ts',
      find: `readEvent(key: Uint8Array`,
      replace: `readEvent(_key: Uint8Array`,
    },
  ],
})
