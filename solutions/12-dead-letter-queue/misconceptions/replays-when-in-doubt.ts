import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a transaction whose commit fails has written nothing, so it is done again',
    ru: 'если commit упал, ничего не записано, и его повторяют',
  },
  caughtBy: '12.5 replays each letter once although answers of the broker are lost',
  says: /written again/,
  edits: [
    {
      file: 'journal.ts',
      find: `      if (!this.#read.has(uid)) throw error`,
      replace: `      if (error) await this.#commit(randomUUID(), id, decision, copy)`,
    },
  ],
})
