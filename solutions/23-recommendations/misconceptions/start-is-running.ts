import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'when start() has resolved, it runs', ru: 'если start() завершился, сервис работает' },
  caughtBy: '23.3 the recommender runs when its start resolves, with its name and its session',
  says: /does not wait for the first rebalance/,
  edits: [
    {
      file: 'running.ts',
      find: `    await running.promise
`,
      replace: '',
    },
  ],
})
