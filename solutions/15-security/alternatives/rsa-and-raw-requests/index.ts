export { applyRights } from './acls.ts'
export { aclProperties, formatCommand, saslProperties, tlsProperties } from './broker.ts'
export { createAuthority, issueCertificate } from './certificates.ts'
export { checkAccess } from './check.ts'
export { clientConfig, logIn } from './client.ts'
export {
  type Access,
  AccessError,
  type Cell,
  type CheckedCell,
  type Identity,
  type Properties,
  type Rights,
} from './contract.ts'
export { applyMatrix, createUser, replaceUser, retireUser, type UserRow } from './users.ts'
