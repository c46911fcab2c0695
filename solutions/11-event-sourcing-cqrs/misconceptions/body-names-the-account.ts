import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what the body says of the account holds',
    ru: 'про счёт верно то, что сказано в теле',
  },
  caughtBy: '11.3 answers a client’s mistake with 4xx and a reason, and writes nothing',
  says: /whatever else the body says is ignored/,
  edits: [
    {
      file: 'commands.ts',
      find: `{ ...asObject(await body()), type, accountId }`,
      replace: `{ type, accountId, ...asObject(await body()) }`,
    },
  ],
})
