import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has been fetched is at hand, so a stop comes after the batch',
    ru: 'что уже прочитано, то в работе: остановлюсь после пачки',
  },
  caughtBy: '1.4 goes on where it was after a clean stop: nothing lost, nothing twice',
  says: /takes no further message/,
  edits: [
    { file: 'consumer.ts', find: '    if (!isRunning() || isStale()) return', replace: '    if (isStale()) return' },
  ],
})
