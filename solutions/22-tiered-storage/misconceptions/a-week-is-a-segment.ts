import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'only its size closes a segment', ru: 'сегмент закрывает только размер' },
  caughtBy: '22.2 a segment closes after segmentMs',
  says: /open for a week/,
  edits: [
    { file: 'policies.ts', find: "    'segment.ms': String(segmentMs),\n", replace: '' },
    {
      file: 'policies.ts',
      find: '  const { keepMs, hotMs, hotBytes, segmentMs, segmentBytes } = policy\n  return {',
      replace: '  const { keepMs, hotMs, hotBytes, segmentBytes } = policy\n  return {',
    },
  ],
})
