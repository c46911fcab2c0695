import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a producer is good for the whole life of the panel',
    ru: 'одного продюсера хватит на всю жизнь панели',
  },
  caughtBy: '12.5 replays each letter once although answers of the broker are lost',
  says: /take a new producer after an error/,
  edits: [
    {
      file: 'journal.ts',
      find: `      await this.takeOver()
      if (!this.#read.has(uid)) throw error`,
      replace: `      throw error`,
    },
  ],
})
