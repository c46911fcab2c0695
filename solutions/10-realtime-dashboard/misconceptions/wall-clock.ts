import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'real time means the time that it is now',
    ru: 'реальное время — это то, что сейчас на часах',
  },
  caughtBy: '10.2 windows go by the timestamp of the record, whatever a clock or the reading says',
  says: /timestamp of the record/,
  edits: [
    {
      file: 'reader.ts',
      find: 'this.#context.forward(record.withKey(device).withValue(valuesOf(record.value)))',
      replace:
        'this.#context.forward(record.withKey(device).withValue(valuesOf(record.value)).withTimestamp(this.#ctx.clock.now()))',
    },
  ],
})
