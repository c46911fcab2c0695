import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a Map of the process is a store', ru: 'Map в процессе — это хранилище' },
  caughtBy: '23.3 on the cluster the rows equal a batch computation, and a restart goes on from them',
  says: /begins at nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'histories.ts',
      find: '    this.#histories = context.getStateStore(HISTORIES)',
      replace: `    const kept = new Map<string, Rating[]>()
    this.#histories = {
      get: (user: string) => kept.get(user) ?? null,
      put: (user: string, ratings: Rating[] | null) => void (ratings ? kept.set(user, ratings) : kept.delete(user)),
    } as KeyValueStore<string, Rating[]>`,
    },
  ],
})
