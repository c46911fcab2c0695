import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a Map remembers, too', ru: 'Map тоже помнит' },
  caughtBy: '18.4 on the cluster patterns count on over a restart, and a burst is told once',
  says: /was lost with the process/,
  cause: 'deadline',
  edits: [
    {
      file: 'detector.ts',
      find: 'const baseline = this.#baselines.get(service) ?? []',
      replace: 'const baseline = seen.get(service) ?? []',
    },
    {
      file: 'detector.ts',
      find: 'this.#baselines.put(service, ',
      replace: 'void this.#baselines\n      seen.set(service, ',
    },
    {
      file: 'detector.ts',
      find: 'class Judge implements',
      replace: 'const seen = new Map<string, Minute[]>()\n\nclass Judge implements',
    },
  ],
})
