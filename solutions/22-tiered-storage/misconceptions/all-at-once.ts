import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'reads that run side by side take as long as one',
    ru: 'чтения бок о бок длятся столько же, сколько одно',
  },
  caughtBy: '22.4 the time of a sample is that of its read alone',
  says: /time of others/,
  edits: [
    { file: 'measure.ts', find: '  const samples: Sample[] = []', replace: '  const samples: Promise<Sample>[] = []' },
    { file: 'measure.ts', find: 'samples.push(await sampleOf(', replace: 'samples.push(sampleOf(' },
    { file: 'measure.ts', find: '  return samples\n', replace: '  return Promise.all(samples)\n' },
  ],
})
