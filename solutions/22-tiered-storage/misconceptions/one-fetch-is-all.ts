import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one Fetch gives all that is there', ru: 'один Fetch отдаёт всё' },
  caughtBy: '22.3 reads a range across the tiers, complete, in order and each once',
  says: /no more than one segment/,
  edits: [{ file: 'reader.ts', find: '        continue\n', replace: '        break\n' }],
})
