/** Folders on this machine: can they be written, and is there room. */
export { diskFull, notWritable, requireRoom, requireWritable } from './disk.ts'
