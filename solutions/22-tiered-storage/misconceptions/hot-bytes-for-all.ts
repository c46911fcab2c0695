import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'retention.bytes limits the disk', ru: 'retention.bytes ограничивает диск' },
  caughtBy: '22.2 a segment closes at segmentBytes, and leaves the disk as soon as that has hotBytes without it',
  says: /because there are many/,
  edits: [
    { file: 'policies.ts', find: "'retention.bytes': '-1'", replace: "'retention.bytes': String(hotBytes ?? -1)" },
  ],
})
