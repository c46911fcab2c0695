import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what waits costs nothing, so anybody may wait',
    ru: 'ожидание ничего не стоит, пусть ждут все',
  },
  caughtBy: '19.4 bounds the queue of each client by itself',
  says: /A queue without a bound/,
  edits: [
    {
      file: 'decide.ts',
      find: 'this.#waiting.count(client) >= maxWaiting',
      replace: 'this.#waiting.count(client) >= maxWaiting * 1_000',
    },
  ],
})
