import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a payment is told from another by what is paid',
    ru: 'платёж отличается от другого тем, кто и сколько платит',
  },
  caughtBy: '6.1 each payment has a key of its own at the bank, whatever its id, in any process',
  says: /may be equal in all but their ids/,
  edits: [
    {
      file: 'bank.ts',
      find: '{ id }: Payment',
      replace: '{ id, account, cents }: Payment',
    },
    {
      file: 'bank.ts',
      find: 'keyOf(id) }',
      replace: 'keyOf([account, cents].join()) }',
    },
  ],
})
