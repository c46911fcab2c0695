import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'started is running', ru: 'запущен — значит работает' },
  caughtBy: '17.2 the trainer runs when its start resolves, with its name and its session',
  says: /does not wait for the first rebalance/,
  edits: [
    {
      file: 'running.ts',
      find: `    await streams.start()
    await running.promise`,
      replace: '    await streams.start()',
    },
  ],
})
