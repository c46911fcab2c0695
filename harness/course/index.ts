export { assemble } from './assembly.ts'
export { type Check, checkKinds, type Outcome } from './check.ts'
export { pasteDocs } from './docs.ts'
export { hashOf } from './lab-hash.ts'
export { defineMisconception, type Misconception } from './misconception.ts'
export {
  killedShare,
  type MutationReport,
  mutantLine,
  mutate,
  mutationCell,
  readReport,
  writeReport,
} from './mutation/index.ts'
export { type LabProof, proveLab } from './proof.ts'
export { currentCommit, type Proofs, readProofs, whyWhole, withProofs, writeProofs } from './proofs.ts'
export { keepLabCounts } from './readme.ts'
export { proveRight } from './right.ts'
export { skeletonOf } from './skeleton.ts'
export { changedGiven, keepStubs, restoreStub } from './stubs.ts'
export { coverageTable, keepTable } from './table.ts'
export { solutionOf, solutionsOf } from './variants.ts'
