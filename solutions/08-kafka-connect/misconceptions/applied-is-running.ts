import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the worker has taken the configuration: the connector runs',
    ru: 'worker принял конфигурацию — значит, коннектор работает',
  },
  caughtBy: '8.1 makes a connector and changes it, and resolves when it and its tasks run',
  says: /took the connector for running/,
  edits: [
    {
      file: 'connectors.ts',
      find: `method: 'PUT', body: config }), name)
  await untilAll(named, 'RUNNING')`,
      replace: `method: 'PUT', body: config }), name)`,
    },
  ],
})
