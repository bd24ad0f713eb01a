/** Checks that need only a reading and its capture: the same for every store. */
import type { CaptureId } from '../model/index.ts'
import { sha256 } from './hash.ts'
import type { Finding, Reading } from './store.ts'

/** A finding when the bytes are no longer those that were captured. */
export function checkBytes(id: CaptureId, bytes: Uint8Array): readonly Finding[] {
  const got = sha256(bytes)
  if (got === id) return []
  return [{ code: 'verify/bytes-changed', what: id, message: `expected SHA-256 ${id}, got ${got}` }]
}

/** Number of anchors in a reading: those of its claims and of the triggers of its mentions. */
export function countAnchors(reading: Reading): number {
  return anchorsOf(reading).length
}

/**
 * A finding for each anchor that does not read back its words in the article's text, and for a reading that says
 * it belongs to another capture.
 */
export function checkReading(id: CaptureId, reading: Reading): readonly Finding[] {
  const { article } = reading
  const findings: Finding[] = []
  if (article.captureId !== id) {
    const message = `expected a reading of ${id}, got one of ${article.captureId}`
    findings.push({ code: 'verify/reading-changed', what: article.id, message })
  }
  for (const { anchor, of } of anchorsOf(reading)) {
    const got = anchor.articleId === article.id ? article.text.slice(anchor.start, anchor.end) : null
    if (got === anchor.exact) continue
    const message = `expected ${JSON.stringify(anchor.exact)} at ${anchor.start}–${anchor.end}, got ${JSON.stringify(got)}`
    findings.push({ code: 'verify/anchor-wrong', what: of, message })
  }
  return findings
}

function anchorsOf(reading: Reading) {
  const claims = reading.claims.map(claim => ({ anchor: claim.anchor, of: claim.id as string }))
  const mentions = reading.mentions.flatMap(one => (one.trigger ? [{ anchor: one.trigger, of: one.id as string }] : []))
  return [...claims, ...mentions]
}
