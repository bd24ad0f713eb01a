/** The head of every HTML page that Recount writes. */
import { createHash } from 'node:crypto'
import { escapeHtml } from './html-parts.ts'

/**
 * From the doctype to `</head>`. The page may load nothing and run nothing: its policy allows this one style sheet, by its hash.
 *
 *     htmlHead('Fire in Ostrel', HTML_STYLE)
 */
export const htmlHead = (title: string, style: string): string => {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Recount">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>`
}
