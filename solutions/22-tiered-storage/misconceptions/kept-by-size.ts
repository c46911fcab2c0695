import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'time alone limits what is kept', ru: 'всё хранимое ограничивает только время' },
  caughtBy: '22.2 a segment closes at segmentBytes, and leaves the disk as soon as that has hotBytes without it',
  says: /log\.retention\.bytes 8 MiB/,
  edits: [{ file: 'policies.ts', find: "    'retention.bytes': '-1',\n", replace: '' }],
})
