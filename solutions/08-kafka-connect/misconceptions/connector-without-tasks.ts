import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a connector that runs has tasks that run',
    ru: 'у работающего коннектора работают и задачи',
  },
  caughtBy: '8.1 makes a connector and changes it, and resolves when it and its tasks run',
  says: /took the connector for running/,
  edits: [
    {
      file: 'connectors.ts',
      find: 'parts.length > 1 && parts.every(({ state }) => state === wanted)',
      replace: 'parts[0]?.state === wanted',
    },
  ],
})
