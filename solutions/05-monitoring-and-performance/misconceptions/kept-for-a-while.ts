import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a broker is not to be asked each second',
    ru: 'не стоит спрашивать брокер каждую секунду',
  },
  caughtBy: '5.2 each scrape asks anew, and what retention has deleted is not waited for',
  says: /numbers of a moment ago/,
  edits: [
    {
      file: 'lag.ts',
      find: `const patienceMs = 5_000`,
      replace: `const patienceMs = 5_000
let kept: string[] | undefined`,
    },
    {
      file: 'lag.ts',
      find: `const lines = await withinPatience(linesOf(admin, groups))`,
      replace: `kept ??= await withinPatience(linesOf(admin, groups))
    const lines = kept`,
    },
  ],
})
