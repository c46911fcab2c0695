import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a limit of 0 is no limit at all',
    ru: 'лимит 0 — это отсутствие лимита',
  },
  caughtBy: '19.5 takes 0 for a limit, and a tombstone for the way back to the default',
  says: /0 is a limit, not a missing one/,
  edits: [
    {
      file: 'decide.ts',
      find: '(this.#limits.get(client) ?? clientLimit)',
      replace: '(this.#limits.get(client) || clientLimit)',
    },
  ],
})
