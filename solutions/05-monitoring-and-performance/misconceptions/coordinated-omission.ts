import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'latency is from sending to the answer',
    ru: 'latency — от отправки до ответа',
  },
  caughtBy: '5.3 keeps to its plan while the broker stands still, and measures from the plan',
  says: /coordinated omission/,
  edits: [
    {
      file: 'load.ts',
      find: `    const sending = sender.send`,
      replace: `    await answers.at(-1)
    const begun = clock.now()
    const sending = sender.send`,
    },
    { file: 'load.ts', find: `clock.now() - planned) * 1_000))),`, replace: `clock.now() - begun) * 1_000))),` },
  ],
})
