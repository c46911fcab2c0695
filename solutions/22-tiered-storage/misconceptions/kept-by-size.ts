import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'time alone limits what is kept', ru: 'всё хранимое ограничивает только время' },
  caughtBy: '22.2 a segment closes at segmentBytes, and the disk has no more than hotBytes',
  says: /because there are many/,
  edits: [{ file: 'policies.ts', find: "    'retention.bytes': '-1',\n", replace: '' }],
})
