export { makeRelease, makeSolutions, type Release, setBranch, writeRepository } from './release.ts'
export { type Upgrade, upgrade } from './upgrade.ts'
