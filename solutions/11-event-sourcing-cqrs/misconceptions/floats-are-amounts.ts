import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever sends half a cent will know why',
    ru: 'кто шлёт полцента, знает зачем',
  },
  caughtBy: '11.3 answers a client’s mistake with 4xx and a reason, and writes nothing',
  says: /mistake is told by 4xx/,
  edits: [
    {
      file: 'commands.ts',
      find: `  const checked = commandSchema.safeParse({ ...asObject(await body()), type, accountId })`,
      replace: `  const json = asObject(await body())
  const cents = 'cents' in json && typeof json.cents === 'number' ? { cents: Math.round(json.cents) } : {}
  const checked = commandSchema.safeParse({ ...json, ...cents, type, accountId })`,
    },
  ],
})
