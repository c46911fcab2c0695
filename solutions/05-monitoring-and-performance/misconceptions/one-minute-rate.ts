import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'PerSec is the rate: it need only be read',
    ru: 'PerSec — это и есть скорость, её надо лишь прочитать',
  },
  caughtBy: '5.1 counts the records and bytes of each topic, whatever its name, and none twice',
  says: /average of past minutes/,
  edits: [{ file: 'jmx.ts', find: `topic=(.+)><>Count`, replace: `topic=(.+)><>OneMinuteRate` }],
})
