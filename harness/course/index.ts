export { pasteDocs } from './docs.ts'
export { defineMisconception, type Misconception } from './misconception.ts'
export {
  killedShare,
  type MutationReport,
  mutantLine,
  mutate,
  readReport,
  writeReport,
} from './mutation/index.ts'
export { type Check, type LabProof, proveLab, rightProblems } from './proof.ts'
export { skeletonOf } from './skeleton.ts'
export { keepStubs, restoreStub } from './stubs.ts'
export { coverageTable, keepTable } from './table.ts'
export { materialise, misconceptionsOf, solutionsOf } from './variants.ts'
