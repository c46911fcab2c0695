import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: '42 and "42" are one user, so an id of digits becomes a number first',
    ru: '42 и "42" — один пользователь, поэтому id из цифр сначала превращаем в число',
  },
  caughtBy: "2.2 places users where Kafka's Java client does",
  says: /the id is hashed as text/,
  edits: [
    {
      file: 'partitioner.ts',
      find: 'Buffer.from(String(userId))',
      replace: 'Buffer.from(/^\\d+$/.test(String(userId)) ? String(Number(userId)) : String(userId))',
    },
  ],
})
