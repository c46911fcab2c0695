import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one salt for all is easier to keep', ru: 'одну соль на всех проще хранить' },
  caughtBy: '15.2 each password has a salt of its own and is hashed at least 8,192 times',
  says: /one table of hashed passwords/,
  edits: [
    {
      file: 'users.ts',
      find: 'randomBytes(24)',
      replace: `randomBytes(0).length === 0 ? Buffer.from('kafka-katas-salt') : randomBytes(24)`,
    },
  ],
})
