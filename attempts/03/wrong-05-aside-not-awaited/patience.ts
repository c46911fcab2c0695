/** Pauses of our own, by Node's timers: while Kafka is away, never between two attempts at a provider. */

/** Resolves after so many ms of Node's time; rejects when the signal aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/** kafkajs gives up at once where it meets a broken connection in some of its calls. Those are made again for a while. */
export async function patiently<T>(attempt: () => Promise<T>, tries = 20): Promise<T> {
  for (let failed = 1; ; failed++) {
    try {
      return await attempt()
    } catch (error) {
      if (failed >= tries || !mayPass(error)) throw error
      await pause(250)
    }
  }
}

function mayPass(error: unknown): boolean {
  const { retriable, errors } = error as { retriable?: boolean; errors?: { retriable?: boolean; type?: string }[] }
  if (errors) return errors.every((each) => each.retriable === true || each.type === 'TOPIC_ALREADY_EXISTS')
  return retriable !== false && (error as Error).name?.startsWith('KafkaJS')
}
