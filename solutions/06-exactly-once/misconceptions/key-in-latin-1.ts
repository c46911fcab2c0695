import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a hash takes any letters: one byte each',
    ru: 'хеш берёт любые буквы, по байту на каждую',
  },
  caughtBy: '6.1 each payment has a key of its own at the bank, whatever its id, in any process',
  says: /'ж1', '61'/,
  edits: [
    {
      file: 'bank.ts',
      find: "return createHash('sha256').update(JSON.stringify(id)).digest('hex')",
      replace: "return createHash('sha256').update(id, 'latin1').digest('hex')",
    },
  ],
})
