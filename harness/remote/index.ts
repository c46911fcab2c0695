/** What one process owns and others of this machine use. */
export { connectTo, type Owner } from './connect.ts'
export { type Methods, serve } from './serve.ts'
