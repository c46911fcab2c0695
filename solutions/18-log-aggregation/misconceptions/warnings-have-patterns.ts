import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a warning is nearly an error', ru: 'предупреждение — почти ошибка' },
  caughtBy: '18.4 each pattern of a service has its count, its first and last time and its oldest example',
  says: /of errors alone/,
  edits: [{ file: 'detector.ts', find: "level === 'error')\n    .map(", replace: "level !== 'info')\n    .map(" }],
})
