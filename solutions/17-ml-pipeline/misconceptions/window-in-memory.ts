import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a window is short', ru: 'окно короткое' },
  caughtBy: '17.5 on the cluster a restart goes on in the middle of a window, and knows what had drifted before',
  says: /is gone, or counted twice/,
  cause: 'deadline',
  edits: [
    { file: 'drift.ts', find: '    this.#states = context.getStateStore(STATE)', replace: '    this.#states = kept' },
    {
      file: 'drift.ts',
      find: 'class Watching implements',
      replace: `const map = new Map<string, State>()
const kept = {
  get: (key: string) => map.get(key) ?? null,
  put: (key: string, state: State) => void map.set(key, state),
} as KeyValueStore<string, State>

class Watching implements`,
    },
  ],
})
