import type { Draft } from './draft.ts'
import { readPlain } from './read-text.ts'
export const readHtml = (body: string): Draft => readPlain(body)
