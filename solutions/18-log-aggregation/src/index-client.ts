const ANSWERS_WITHIN_MS = 5_000

export interface IndexAnswer {
  status: number
  body: unknown
}

/** Throws where no answer comes in time, or one that is no JSON. A text goes as it is: lines of `_bulk`. */
export async function ask(
  url: string,
  method: string,
  path: string,
  body?: object | string,
  signal?: AbortSignal,
): Promise<IndexAnswer> {
  const isText = typeof body === 'string'
  const over = AbortSignal.timeout(ANSWERS_WITHIN_MS)
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': isText ? 'application/x-ndjson' : 'application/json' },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, over]) : over,
  })
  return { status: response.status, body: await response.json() }
}

/** Whether something may come of it later. */
export const isPassing = (status: number): boolean => status === 429 || status >= 500
