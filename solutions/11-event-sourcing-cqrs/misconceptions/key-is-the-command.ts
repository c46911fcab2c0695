import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a key only has to be unique',
    ru: 'ключ должен быть только уникальным',
  },
  caughtBy: '11.2 writes version 2 under the account, and reads what it wrote',
  says: /because its id is their key/,
  edits: [
    {
      file: 'events.ts',
      find: `return { key: event.accountId, value`,
      replace: `return { key: event.commandId, value`,
    },
  ],
})
