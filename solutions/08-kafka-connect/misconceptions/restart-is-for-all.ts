import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to restart a connector restarts its tasks',
    ru: 'перезапуск коннектора перезапускает и задачи',
  },
  caughtBy: '8.1 sees a task that has failed behind a connector that runs, and starts that again',
  says: /includeTasks=true/,
  edits: [
    {
      file: 'connectors.ts',
      find: `  await told(named, 'POST', '/restart?includeTasks=true&onlyFailed=true')
  await untilAll(named, 'RUNNING')`,
      replace: `  await told(named, 'POST', '/restart')`,
    },
  ],
})
