import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'with a linger each send may be awaited',
    ru: 'с linger можно ждать каждую отправку',
  },
  caughtBy: '5.4 the same records cost fewer requests and bytes with batches, and fewer bytes still with gzip',
  says: /one record in each batch/,
  edits: [
    { file: 'load.ts', find: `{ perSecond }: Load`, replace: `{ perSecond, batching }: Load` },
    {
      file: 'load.ts',
      find: `    const sending = sender.send`,
      replace: `    if (batching) await answers.at(-1)
    const sending = sender.send`,
    },
  ],
})
