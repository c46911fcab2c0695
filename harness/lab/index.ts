export { layGiven } from './given.ts'
export { isLeftOut } from './left-out.ts'
export { findLab, labSlugs, loadLab, loadLabs, repository } from './load.ts'
export { defineLab, type Lab, type LabManifest, manifestSchema } from './manifest.ts'
