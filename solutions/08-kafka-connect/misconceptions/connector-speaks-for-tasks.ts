import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the state of a connector is that of its tasks',
    ru: 'состояние коннектора — это и состояние задач',
  },
  caughtBy: '8.1 sees a task that has failed behind a connector that runs, and starts that again',
  says: /nothing is written any more/,
  edits: [
    {
      file: 'connectors.ts',
      find: `state: reasons.length > 0 ? 'FAILED' : (parts[0]?.state ?? 'MISSING')`,
      replace: `state: parts[0]?.state ?? 'MISSING'`,
    },
  ],
})
