import { tmpdir } from 'node:os'

/** `sockaddr_un.sun_path` holds 104 bytes on macOS and 108 on Linux, a closing zero among them. */
const LONGEST_ADDRESS = 103

/** Of a socket's name below its folder, at most. */
const LONGEST_NAME = 32

/** Where Unix sockets can live: the folder, or the system's temporary one when the folder's path is too long for the system. */
export function socketFolder(folder: string): string {
  return Buffer.byteLength(folder) + LONGEST_NAME <= LONGEST_ADDRESS ? folder : tmpdir()
}
