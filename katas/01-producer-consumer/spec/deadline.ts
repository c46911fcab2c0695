/** How a start came out: `started`, its error's message, or that it was still pending after so long. */
export async function outcomeWithin(ms: number, promise: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve(`pending after ${ms} ms`), ms)
  const outcome = promise.then(
    () => 'started',
    (error: Error) => error.message,
  )
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer))
}
