import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'normal is normal', ru: 'норма есть норма' },
  caughtBy: '18.4 normal traffic is no burst, a busy hour is none, and one service says nothing of another',
  says: /one service’s normal/,
  edits: [
    {
      file: 'detector.ts',
      find: 'const baseline = this.#baselines.get(service) ?? []',
      replace: "const baseline = this.#baselines.get('') ?? []",
    },
    { file: 'detector.ts', find: 'this.#baselines.put(service, ', replace: "this.#baselines.put('', " },
  ],
})
