import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the clock looks at the queue ten times a second, that is enough',
    ru: 'часы смотрят на очередь десять раз в секунду, этого хватит',
  },
  caughtBy: '21.4 makes a match at once when a request completes it, whole and dated by the look',
  says: /looked at after each request, not only by the clock/,
  edits: [{ file: 'queue.ts', find: 'if (this.#look(region, now) || changed) this', replace: 'if (changed) this' }],
})
