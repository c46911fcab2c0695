/** Real systems beside the broker. */
export { type ComponentName, catalogue, componentNames } from './catalogue.ts'
export { type ConnectedComponents, connectComponents } from './connected.ts'
export { type ObjectStore, openObjectStore, type StoredObject, storeAccess } from './object-store.ts'
export { type OwnedComponents, ownComponents } from './owned.ts'
export { prepareComponents } from './prepared.ts'
export { remoteStorageClassPath } from './remote-storage.ts'
export type { Component, ComponentMode, StartOptions } from './types.ts'
export { componentMode, type Lacks, lacksOf } from './ways.ts'
