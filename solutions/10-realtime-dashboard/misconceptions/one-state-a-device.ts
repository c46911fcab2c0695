import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a device is in order or it is not',
    ru: 'устройство либо в порядке, либо нет',
  },
  caughtBy: '10.3 each device and each metric has an excursion of its own',
  says: /hides, ends or begins none of another/,
  edits: [
    {
      file: 'topology.ts',
      find: `const watched = \`\${metric} \${deviceId}\``,
      replace: 'const watched = deviceId',
    },
  ],
})
