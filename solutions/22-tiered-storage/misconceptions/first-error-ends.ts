import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an error is an error', ru: 'ошибка есть ошибка' },
  caughtBy: '22.3 a store that is away for a moment is waited for',
  says: /each moment without the store/,
  edits: [{ file: 'reader.ts', find: 'const patienceMs = 5_000', replace: 'const patienceMs = 0' }],
})
