import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is called kafka belongs to Kafka', ru: 'что называется kafka, то и есть Kafka' },
  caughtBy: '15.3 what no ACL allows is denied, to everybody but the administrator',
  says: /a service is a super user/,
  edits: [{ file: 'broker.ts', find: `User:\${admin}\``, replace: `User:\${admin};User:kafka\`` }],
})
