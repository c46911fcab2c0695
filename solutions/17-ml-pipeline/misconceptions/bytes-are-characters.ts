import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'length is length', ru: 'длина есть длина' },
  caughtBy: '17.4 reads the bytes of a body, up to 4,096 of them',
  says: /not counted in bytes/,
  edits: [{ file: 'inference.ts', find: 'size += chunk.length', replace: 'size += chunk.toString().length' }],
})
