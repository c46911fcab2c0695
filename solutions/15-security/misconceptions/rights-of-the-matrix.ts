import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a second user has the rights that the matrix knows',
    ru: 'у второго пользователя права, известные матрице',
  },
  caughtBy: '15.4 a second user has every ACL of the first, and there is none for somebody who is not there',
  says: /Every ACL of the first one counts/,
  edits: [
    {
      file: 'users.ts',
      find: `.map((entry) => ({ ...entry, principal: \`User:\${to}\` }))`,
      replace: `.flatMap((entry) => (entry.permissionType === 3 && entry.resourcePatternType === 3 ? { ...entry, principal: \`User:\${to}\` } : []))`,
    },
  ],
})
