import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a missed scrape must not make a hole in the line',
    ru: 'пропущенный сбор не должен рвать линию',
  },
  caughtBy: '5.2 each panel is right with two brokers, and while one of them starts again',
  says: /a gap that is bridged/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: `sum by (group, topic) (\${lagMetric})`,
      replace: `sum by (group, topic) (last_over_time(\${lagMetric}[5m]))`,
    },
  ],
})
