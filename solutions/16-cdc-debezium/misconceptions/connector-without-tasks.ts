import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a connector that runs has tasks that run',
    ru: 'у работающего коннектора работают и задачи',
  },
  caughtBy: '16.2 makes a connector and changes it, and resolves when it and its task run',
  says: /took the connector for running/,
  edits: [
    {
      file: 'install.ts',
      find: 'parts.length > 1 && parts.every',
      replace: 'parts.length > 0 && parts.slice(0, 1).every',
    },
  ],
})
