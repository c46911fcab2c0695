import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'no reading can be ahead of the clock',
    ru: 'показание не может опередить часы',
  },
  caughtBy: '10.2 a reading of more than a minute ahead is reported and closes no window',
  says: /exactly a minute is not/,
  edits: [
    {
      file: 'reader.ts',
      find: 'this.#ctx.clock.now() + AHEAD_MS)',
      replace: 'this.#ctx.clock.now())',
    },
    {
      file: 'reader.ts',
      find: 'import { AHEAD_MS, deviceSchema',
      replace: 'import { deviceSchema',
    },
  ],
})
