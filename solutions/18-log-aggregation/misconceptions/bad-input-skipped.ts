import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what nobody can read nobody misses', ru: 'чего не прочесть, того не хватятся' },
  caughtBy: '18.3 what is no record of the shipper is reported once, and the stream goes on',
  says: /ctx\.onReject, once for each/,
  edits: [
    {
      file: 'reading.ts',
      find: 'this.#ctx.onReject({ topic, partition, offset: String(offset), reason: (error as Error).message })',
      replace: 'void [this.#ctx, topic, partition, offset, error]',
    },
  ],
})
