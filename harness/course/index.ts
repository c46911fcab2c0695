export { defineMisconception, type Misconception } from './misconception.ts'
export { type Check, type LabProof, proveLab } from './proof.ts'
export { coverageTable, keepTable } from './table.ts'
export { materialise, misconceptionsOf, solutionsOf } from './variants.ts'
