/** Captions of pictures: sentences worth reading, or mere labels. */
import { finiteVerbs } from './lexicon.ts'
import { agencyOf } from './names.ts'

const PHOTO =
  /\b(?:photo|photos|photograph|picture|pictures|image|images|pic|file|handout|courtesy|getty|shutterstock|alamy|via|screengrab|screenshot|credit|archive|rex|flickr|wikimedia|illustration|istock|ap photo|pool)\b/i
const OPENING =
  /^(?:file photo|file picture|file\s?[-–—:]|photo(?:graph)?s?\s?:|image (?:caption|copyright|source)|media caption|pictured?:|caption:|this (?:undated |file |handout |aerial )*(?:photo|photograph|image|picture|frame grab|satellite image)|in this (?:\w+[ ,.]+){0,6}?(?:photo|image|photograph|picture)|a (?:file |handout )?(?:photo|photograph|picture|image) (?:provided|released|taken|shows)|an image (?:provided|released|taken|shows)|screengrab|screenshot)/i
const TRAILING =
  /(?:[.)”"’']|\s)\s*(?:(?:photo|photograph|picture|image|pic|credit|photos)s?\s?(?:by|credit|courtesy|source)?\s?[:/] ?\S.{0,60}|(?:AP|AFP|EPA|Reuters) (?:photo|file photo|handout)|\p{Lu}[\p{L}.'’ -]{2,40} ?\/ ?\p{Lu}[\p{L}.'’ -]{1,40}|file (?:photo|picture|image))$/iu

/**
 * True for a caption: it opens or ends as captions do, with a credit.
 *
 *     'Smoke rises over the quay (REUTERS)' → true      'The tail could be seen (Ministry/AP)' → true
 *     'FILE PHOTO: the quay' → true                     'He joined the front (FLN) in 1990.' → false
 */
export function isCaption(text: string): boolean {
  if (text.length > 800) return false
  if (OPENING.test(text)) return true
  const brackets = /\(([^()]{1,90})\)\s*(?:\(([^()]{1,60})\))?$/.exec(text)
  if (brackets && isCredit(brackets[1]!)) return true
  const tail = text.slice(-110)
  const m = TRAILING.exec(tail)
  return m !== null && text.length < 500 && isCreditTail(m[0])
}

function isCredit(words: string): boolean {
  if (agencyOf(words) || agencyOf(words.split(/[/,]/).at(-1) ?? '') || agencyOf(words.split('/')[0] ?? '')) return true
  if (
    words.length > 80 ||
    /[.!?] /.test(words) ||
    /^(?:photos|pictures|videos?|images|watch|gallery|updated?)$/i.test(words)
  )
    return false
  return PHOTO.test(words) && (/[:/]|\bvia\b|\bby\b|\bcourtesy\b/i.test(words) || words.split(' ').length <= 4)
}

function isCreditTail(words: string): boolean {
  const tail = words.replace(/^[.)”"’'\s]+/, '')
  return PHOTO.test(tail) || tail.split(/\s?\/\s?/).some(part => agencyOf(part) !== null)
}

/**
 * True when a caption states something: it has a finite verb or a number. 'Forensic officers in Westhaven (PA)' only labels.
 *
 * @param text  the caption, credit included
 */
export function isStatement(text: string): boolean {
  const body = text.slice(0, 2000).replace(/\([^()]{0,200}\)\s{0,5}$/, '')
  const words = body.split(/\s+/).map(w => w.replace(/^[^\p{L}\d]+|(?<![^\p{L}\d])[^\p{L}\d]+$/gu, ''))
  return words.some((w, i) => {
    if (/^\d/.test(w) && !/^(?:19|20)\d\d$/.test(w)) return true
    const lower = w.toLowerCase()
    if (w !== lower) return false
    if (finiteVerbs.has(lower)) return i > 0
    return /[^e]ed$/.test(lower) && i > 0 && !/^(?:a|an|the|of|by|and|with|in|his|her|their)$/i.test(words[i - 1] ?? '')
  })
}
