import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a row is a transaction',
    ru: 'строка — это транзакция',
  },
  caughtBy: '16.4 hundreds of records that wait take few transactions',
  says: /never catches up/,
  edits: [
    {
      file: 'replicator.ts',
      find: 'return await replica.write(changes)',
      replace: `const refused: Refusal[] = []
        for (const change of changes) refused.push(...(await replica.write([change])))
        return refused`,
    },
  ],
})
