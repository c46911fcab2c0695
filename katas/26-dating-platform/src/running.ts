/** Given: what each service is started with, and what a start returns. */
export interface ServiceOptions {
  /** The same at each restart; instances that run together have different ones. Default `one`. */
  instance?: string
  /** An instance that was silent for so long is dead to its group. Default: that of `ctx.streamsConfig`. */
  sessionTimeoutMs?: number
}

/*
 * Every start: resolves when the service works for the first time; rejects within 10 s where no broker answers, or a topic that it reads or writes is missing
 * (the error names it). Then it goes on for at least 60 s without a broker. Wherever the process is killed, the next instance goes on from what was
 * committed: a reader with read_committed sees of a command all (change, facts, reply) or nothing, and each command is decided once. What breaks a
 * contract goes to `ctx.onReject`, once, and the stream goes on.
 */
export interface Service {
  /** Commits, gives its tasks back, closes everything. */
  stop(): Promise<void>
}
