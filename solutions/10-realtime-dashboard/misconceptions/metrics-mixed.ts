import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a device has windows, whatever it measures',
    ru: 'окна есть у устройства, что бы оно ни измеряло',
  },
  caughtBy: '10.2 each reading writes its window of its device and its metric, and no other',
  says: /mixes what has nothing in common/,
  edits: [
    {
      file: 'topology.ts',
      find: `    .filter((_device, values) => values[metric] !== undefined)
    .mapValues((values) => values[metric]!)
`,
      replace: `    .flatMapValues((values) => Object.values(values) as number[])
`,
    },
  ],
})
