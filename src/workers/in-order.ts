/** Work begun ahead, results handed on in order. */

/**
 * The results of `start` for each item of `source`, in the order of the items, with at most `ahead` of them begun and not yet handed
 * on: a slow consumer or a slow item holds the source back (which is asked for one item more).
 *
 *     for await (const page of inOrder(addresses, fetchPage, 8)) …
 *
 * A result is handed on as soon as it and those before it are there, also while the source keeps us waiting. An error of the source or
 * of `start` is thrown in its place, after the results before it.
 */
export async function* inOrder<In, Out>(
  source: AsyncIterable<In>,
  start: (item: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out, void> {
  const items = source[Symbol.asyncIterator]()
  const begun: Promise<Out>[] = []
  const ask = (): Promise<Step<In>> => items.next().catch((failure: unknown) => ({ failure }))
  let next: Promise<Step<In>> | null = ask()
  let end: Step<In> | null = null
  try {
    while (next !== null || begun.length > 0) {
      const oldest = begun[0]
      if (oldest !== undefined && (next === null || begun.length >= ahead || (await isFirst(oldest, next)))) {
        begun.shift()
        yield await oldest
        continue
      }
      const step: Step<In> = await next!
      if ('failure' in step || step.done) {
        end = step
        next = null
      } else {
        begun.push(quietly(start(step.value)))
        next = ask()
      }
    }
    if (end !== null && 'failure' in end) throw end.failure
  } finally {
    quietly(Promise.resolve(items.return?.())) // not awaited: the source may be waiting for an item that never comes
  }
}

type Step<In> = IteratorResult<In, unknown> | { readonly failure: unknown }

/** Whether one promise settles no later than another. */
const isFirst = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    one.then(
      () => true,
      () => true,
    ),
    other.then(() => false),
  ])

/** The promise itself; that nobody listens to it yet is no fault. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {}) // it is thrown where the promise is awaited
  return promise
}
