import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a segment closes by itself', ru: 'сегмент закроется сам' },
  caughtBy: '22.2 a segment closes at segmentBytes, and leaves the disk as soon as that has hotBytes without it',
  says: /own gigabyte/,
  cause: 'deadline',
  edits: [
    { file: 'policies.ts', find: "    'segment.bytes': String(segmentBytes),\n", replace: '' },
    {
      file: 'policies.ts',
      find: '  const { keepMs, hotMs, hotBytes, segmentMs, segmentBytes } = policy\n  return {',
      replace: '  const { keepMs, hotMs, hotBytes, segmentMs } = policy\n  return {',
    },
  ],
})
