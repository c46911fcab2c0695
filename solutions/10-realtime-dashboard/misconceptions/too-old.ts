import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is older than a day is no reading',
    ru: 'показание старше суток — не показание',
  },
  caughtBy: '10.2 what is just within the contract is a reading',
  says: /an old reading/,
  edits: [
    {
      file: 'reader.ts',
      find: '      const device = deviceSchema',
      replace: `      if (record.timestamp < this.#ctx.clock.now() - 86_400_000) throw new Error('an old reading')
      const device = deviceSchema`,
    },
  ],
})
