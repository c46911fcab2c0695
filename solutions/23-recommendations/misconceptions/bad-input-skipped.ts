import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: "what cannot be read is nobody's business", ru: 'нечитаемое никого не касается' },
  caughtBy: '23.3 what is no event is reported once, and everything around it counts',
  says: /A record was not reported/,
  edits: [
    {
      file: 'histories.ts',
      find: '      this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })',
      replace: '      void [this.#ctx, topic, partition, offset, error]',
    },
  ],
})
