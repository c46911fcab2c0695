/** Users, passwords and rights of a real cluster, made and asked for past the graded code. */
export { type Acl, aclsOf, makeAcls } from './acls.ts'
export {
  type Answer,
  answersFor,
  type Conversation,
  deleteRecords,
  listedBy,
  type Question,
  rightsOf,
  talkAs,
} from './asking.ts'
export { isLetIn, type Login, openAs } from './login.ts'
export { type Quota, quotasAbout, setQuota } from './quotas.ts'
export { settled } from './settled.ts'
export { setPassword, usersAmong } from './users.ts'
