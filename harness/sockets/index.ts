/** WebSocket clients as people have them: patient, slow, cut off, and back again; and a line between client and server that can be cut. */
export { type ClientOptions, SocketClient, upgradeStatus } from './client.ts'
export { kernelBytes } from './kernel.ts'
export { openRelay, type Relay } from './relay.ts'
