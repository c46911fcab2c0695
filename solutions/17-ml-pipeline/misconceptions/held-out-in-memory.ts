import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'examples to judge by come again', ru: 'примеры для проверки придут ещё' },
  caughtBy: '17.2 on the cluster a restart goes on as if there had been none, to the last bit',
  says: /begins at nothing/,
  cause: 'deadline',
  edits: [
    {
      file: 'trainer.ts',
      find: '    this.#ring = context.getStateStore(RING)',
      replace: `    const kept = new Map<string, Labelled>()
    this.#ring = {
      get: (key: string) => kept.get(key) ?? null,
      put: (key: string, example: Labelled) => void kept.set(key, example),
    } as KeyValueStore<string, Labelled>`,
    },
    {
      file: 'trainer.ts',
      find: '(_, n) => this.#ring.get(String(n))!)',
      replace: '(_, n) => this.#ring.get(String(n))!).filter((one) => one !== null)',
    },
  ],
})
