import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the worker has taken the configuration: the connector runs',
    ru: 'worker принял конфигурацию — коннектор работает',
  },
  caughtBy: '16.2 makes a connector and changes it, and resolves when it and its task run',
  says: /took the connector for running/,
  edits: [
    {
      file: 'install.ts',
      find: `  await untilRunning({ connectUrl, name })
`,
      replace: '',
    },
  ],
})
