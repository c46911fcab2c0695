import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when start() has resolved, the instance runs',
    ru: 'если start() завершился, экземпляр уже работает',
  },
  caughtBy: '4.3 an instance runs when its start resolves, with its name and its session',
  says: /does not wait for the first rebalance/,
  edits: [
    {
      file: 'service.ts',
      find: `    await running.promise
`,
      replace: '',
    },
  ],
})
