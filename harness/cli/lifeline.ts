import { createReadStream } from 'node:fs'

/** Ends this process when the one that started it is gone: the pipe that it holds open closes. */
export function followParent(fd = process.env['KATA_LIFELINE']): void {
  delete process.env['KATA_LIFELINE'] // not for children: the descriptor is not theirs
  if (fd === undefined) return
  const pipe = createReadStream('', { fd: Number(fd), autoClose: false })
  pipe.on('error', () => {})
  pipe.on('end', () => process.exit(2))
  pipe.resume()
}
