import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: '4,096 iterations are what Kafka asks for', ru: 'Kafka хватает 4096 итераций' },
  caughtBy: '15.2 each password has a salt of its own and is hashed at least 8,192 times',
  says: /the faster a stolen hash is guessed/,
  edits: [{ file: 'users.ts', find: 'const iterations = 8_192', replace: 'const iterations = 4_096' }],
})
