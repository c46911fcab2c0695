import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the faster, the better the test',
    ru: 'чем быстрее, тем лучше тест',
  },
  caughtBy: '5.3 what the load says was acknowledged is what the broker has',
  says: /another load than the one asked for/,
  edits: [
    {
      file: 'load.ts',
      find: `if (planned > clock.now()) await clock.sleep(planned - clock.now())`,
      replace: `if (planned < 0) await clock.sleep(0)`,
    },
  ],
})
