import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the bound protects the memory, so it is compared with the number of all who wait',
    ru: 'предел бережёт память, с ним и сравниваю число всех ждущих',
  },
  caughtBy: '19.4 bounds the queue of each client by itself',
  says: /is full because another/,
  edits: [
    {
      file: 'decide.ts',
      find: 'this.#waiting.count(client) >= maxWaiting',
      replace: 'this.#waiting.inTurn().length >= maxWaiting',
    },
  ],
})
