import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an interval is so many seconds',
    ru: 'интервал — это сколько-то секунд',
  },
  caughtBy: '5.2 scrapes in the interval asked for, to the millisecond',
  says: /rounded to seconds/,
  edits: [
    {
      file: 'prometheus.ts',
      find: `\`\${scrapeIntervalMs}ms\``,
      replace: `\`\${Math.ceil(scrapeIntervalMs / 1_000)}s\``,
    },
  ],
})
