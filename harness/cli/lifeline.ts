import { Socket } from 'node:net'

/** Ends this process when the one that started it is gone: the pipe that it holds open closes. */
export function followParent(fd = process.env['KATA_LIFELINE']): void {
  delete process.env['KATA_LIFELINE'] // not for children: the descriptor is not theirs
  if (fd === undefined) return
  // Not a file stream: its blocking read would keep this process from ever ending.
  const pipe = new Socket({ fd: Number(fd), readable: true, writable: false })
  pipe.on('error', () => {})
  pipe.on('close', () => process.exit(2))
  pipe.resume()
  pipe.unref()
}
