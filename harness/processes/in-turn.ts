/** One operation after the other, in the order of the calls, whatever became of the one before. */
export function inTurn(): <T>(operation: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (operation) => {
    const result = last.then(operation)
    last = result.catch(() => {})
    return result
  }
}
