/** A signal that is given when the user interrupts; a second interrupt ends the process at once. Call `release` when the work is over. */
export function toStop(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const names = ['SIGINT', 'SIGTERM'] as const
  for (const name of names) process.once(name, stop)
  return {
    signal: controller.signal,
    release() {
      for (const name of names) process.off(name, stop)
    },
  }
}
