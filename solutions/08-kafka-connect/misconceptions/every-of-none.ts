import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'all tasks of a connector without tasks run',
    ru: 'у коннектора без задач все задачи работают',
  },
  caughtBy: '8.1 makes a connector and changes it, and resolves when it and its tasks run',
  says: /took the connector for running/,
  edits: [
    { file: 'connectors.ts', find: 'parts.length > 1 && parts.every', replace: 'parts.length > 0 && parts.every' },
  ],
})
