import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a limit is a limit',
    ru: 'порог есть порог',
  },
  caughtBy: '10.3 the limits are those of the contract, or those that are asked for, each metric its own',
  says: /limits of their own/,
  edits: [
    {
      file: 'topology.ts',
      find: 'this.#limits[metric]',
      replace: 'this.#limits.temperature',
    },
  ],
})
