import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an event ends where the next one begins', ru: 'событие кончается там, где начинается следующее' },
  caughtBy: '18.1 a stack trace is one record with the line that it belongs to, as long as it may be',
  says: /quietMs says how long/,
  cause: 'deadline',
  edits: [
    { file: 'shipper.ts', find: '  timeout,\n', replace: '  timeout: `${Number.parseInt(timeout, 10) + 60_000}ms`,\n' },
  ],
})
