import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the service holds its model', ru: 'модель хранит сам сервис' },
  caughtBy: '17.2 on the cluster a restart goes on as if there had been none, to the last bit',
  says: /begins at nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'trainer.ts',
      find: '    this.#states = context.getStateStore(STATE)',
      replace: `    const kept = new Map<string, State>()
    this.#states = {
      get: (key: string) => kept.get(key) ?? null,
      put: (key: string, state: State) => void kept.set(key, state),
    } as KeyValueStore<string, State>`,
    },
  ],
})
