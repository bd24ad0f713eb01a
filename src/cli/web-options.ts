/** What a person may say about requests, the same for every command that makes any. */
import type { WebOptions } from './edge.ts'

/** Options --allow-host (may be given several times) and --user-agent. */
export type WebChoices = { readonly allowHost?: readonly string[]; readonly userAgent?: string }

/** The choices with their defaults: no private host, the program's own name. */
export const webOptions = ({ allowHost = [], userAgent }: WebChoices): WebOptions => ({
  allowHosts: allowHost,
  userAgent: userAgent ?? null,
})
