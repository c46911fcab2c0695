import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Kafka puts a timestamp on each record by itself',
    ru: 'timestamp каждой записи Kafka ставит сама',
  },
  caughtBy: '10.1 each reading is sent under its device, with the time at which it was measured',
  says: /the time of sending/,
  edits: [
    {
      file: 'simulator.ts',
      find: `      timestamp: String(Math.floor(at)), // of the event, and not of the sending
`,
      replace: '',
    },
    {
      file: 'simulator.ts',
      find: 'readings.map(({ deviceId, at, ...values }) => ({',
      replace: 'readings.map(({ deviceId, at: _, ...values }) => ({',
    },
  ],
})
