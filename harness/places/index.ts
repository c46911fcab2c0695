/** Folders on this machine: can they be written, is there room, which process makes what is in them. */
export { diskFull, notWritable, requireRoom, requireWritable } from './disk.ts'
export { exclusively } from './exclusive.ts'
export { hashOfFiles } from './hash.ts'
export { home } from './home.ts'
export { announce, type OnProgress } from './progress.ts'
export { makeWhole } from './whole.ts'
