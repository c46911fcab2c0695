import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a command is the same when its id and its kind are',
    ru: 'команда та же, если те же id и вид',
  },
  caughtBy: '11.1 knows a command again by its id, before any other rule',
  says: /wanted something else/,
  edits: [
    {
      file: 'account.ts',
      find: `  return event.type === 'AccountCreated' ? event.owner === account.owner : event.cents === entry.cents`,
      replace: `  return account.accountId === event.accountId`,
    },
  ],
})
