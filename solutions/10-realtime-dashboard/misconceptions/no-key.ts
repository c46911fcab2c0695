import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a reading says by itself whose it is',
    ru: 'показание само говорит, чьё оно',
  },
  caughtBy: '10.1 each reading is sent under its device, with the time at which it was measured',
  says: /Key = device/,
  edits: [
    {
      file: 'simulator.ts',
      find: `      key: deviceId,
      value: JSON.stringify(values),
`,
      replace: `      value: JSON.stringify({ deviceId, ...values }),
`,
    },
  ],
})
