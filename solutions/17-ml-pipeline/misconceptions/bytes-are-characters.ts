import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'length is length', ru: 'длина есть длина' },
  caughtBy: '17.4 bad requests are answered with what is wrong, and leave nothing behind',
  says: /not counted in bytes/,
  edits: [{ file: 'inference.ts', find: 'size += chunk.length', replace: 'size += chunk.toString().length' }],
})
