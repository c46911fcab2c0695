import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an opening with this id is the same, whoever the owner is',
    ru: 'открытие с этим id — то же самое, кто бы ни был владелец',
  },
  caughtBy: '11.1 knows a command again by its id, before any other rule',
  says: /wanted something else/,
  edits: [
    {
      file: 'account.ts',
      find: `event.type === 'AccountCreated' ? event.owner === account.owner :`,
      replace: `event.type === 'AccountCreated' ? account.accountId === event.accountId :`,
    },
  ],
})
