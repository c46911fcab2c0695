import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a warm-up that fails is no start',
    ru: 'если прогрев не удался, начинать нечего',
  },
  caughtBy: '5.3 a refused record is a failure, and the others go on',
  says: /neither ends the load nor counts/,
  edits: [
    {
      file: 'load.ts',
      find: `await paced(ctx, sender, load, all.slice(0, warmUp))`,
      replace: `await Promise.all(all.slice(0, warmUp).map((value, n) => sender.send({ key: \`k-\${n}\`, value })))`,
    },
  ],
})
