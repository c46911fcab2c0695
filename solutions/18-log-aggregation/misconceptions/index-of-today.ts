import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a document goes into the index of today', ru: 'документ идёт в сегодняшний индекс' },
  caughtBy: '18.5 each event of the four topics is one document, in the index of its day',
  says: /The day is that on which the event happened/,
  edits: [
    {
      file: 'documents.ts',
      find: 'new Date(at).toISOString().slice(0, 10)',
      replace: 'new Date(at > 0 ? this.#ctx.clock.now() : at).toISOString().slice(0, 10)',
    },
  ],
})
