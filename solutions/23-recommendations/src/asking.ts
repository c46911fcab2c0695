import { get } from 'node:http'
import type { HostInfo } from '#harness/streams'

const PATIENCE_MS = 2_000

export interface Answer {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

/** Says that this question was passed on already, and by whom. */
export const ASKED_BY = 'x-asked-by'
export const ANSWERED_BY = 'x-answered-by'

/** Asks another instance. Rejects where it does not answer in time, or the signal says that nobody waits any more. */
export function askOther({ host, port }: HostInfo, path: string, by: string, stopping: AbortSignal): Promise<Answer> {
  // A connection of its own: one that is kept for later would still be open when this instance has stopped.
  const options = {
    ...{ host, port, path, agent: false as const },
    headers: { [ASKED_BY]: encodeURIComponent(by) },
    signal: AbortSignal.any([stopping, AbortSignal.timeout(PATIENCE_MS)]),
  }
  return new Promise((resolve, reject) => {
    const request = get(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: { [ANSWERED_BY]: String(response.headers[ANSWERED_BY] ?? '') },
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    request.on('error', reject)
  })
}
