import { tmpdir } from 'node:os'

/** `sockaddr_un.sun_path` holds 104 bytes on macOS and 108 on Linux, a closing zero among them. */
const LONGEST_ADDRESS = 103

/**
 * Where Unix sockets can live: the folder, or the system's temporary one when the folder's path is too long for the system.
 * `longestName` is that of a socket's path below it, in bytes.
 */
export function socketFolder(folder: string, longestName = 32): string {
  return Buffer.byteLength(folder) + longestName <= LONGEST_ADDRESS ? folder : tmpdir()
}
