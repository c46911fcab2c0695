import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the salt is made of the name: it is another for each', ru: 'соль делают из имени: у каждого она своя' },
  caughtBy: '15.2 each password has a salt of its own and is hashed at least 8,192 times',
  says: /prepared for/,
  edits: [
    {
      file: 'users.ts',
      find: 'randomBytes(24)',
      replace: 'Buffer.concat([Buffer.from(user.username), randomBytes(0)])',
    },
  ],
})
