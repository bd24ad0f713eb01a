/** References in XML text: the five of XML, those of HTML, numbers, and short literal entities of the document itself. */
import { decodeHTMLStrict, replaceCodePoint } from 'entities/decode'

/** Decodes a text; what it does not know stays as it stands. */
export type Decoder = (text: string) => string

const REFERENCE = /&(?:#[xX]([0-9a-fA-F]{1,8})|#([0-9]{1,10})|([A-Za-z][\w.:-]{0,63}));/g
const ENTITY = /<!ENTITY\s{1,20}([A-Za-z][\w.:-]{0,63})\s{1,20}(?:"([^"<&%]{0,1000})"|'([^'<&%]{0,1000})')\s{0,20}>/g
const MAX_DECLARED = 256
const XML: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const named = new Map<string, string>(Object.entries(XML))

/**
 * A decoder for one document.
 *
 *     Storm &amp; flood &#8211; caf&eacute;  → 'Storm & flood – café'
 *     ?a=1&copy=2 &nosuch; &#147;           → '?a=1&copy=2 &nosuch; “'
 *
 * Of a document type declaration only entities that stand for a short literal text count. They are never looked into, so that nothing
 * grows; what they add is at most as much as `budget`, and behind that the references stay as written. Nothing external is ever read.
 *
 * @param doctype  the declaration, null when the document has none
 * @param budget   characters that such entities may add in all
 * @source https://www.w3.org/TR/xml/#sec-references; numbers 128–159 as HTML reads them: windows-1252
 */
export function decoderFor(doctype: string | null, budget: number): Decoder {
  const own = doctype === null ? new Map<string, string>() : declared(doctype)
  let left = budget
  const ofEntity = (whole: string, name: string): string => {
    const value = own.get(name)
    if (value === undefined) return ofName(whole, name)
    left -= value.length
    return left < 0 ? whole : value
  }
  return text =>
    text.includes('&')
      ? text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) =>
          name !== undefined ? ofEntity(whole, name) : ofNumber(hex ? Number.parseInt(hex, 16) : Number(decimal)),
        )
      : text
}

/** True when a document type declaration declares entities that are not taken: external, nested or long ones. */
export function hasRefusedEntities(doctype: string): boolean {
  const all = doctype.match(/<!ENTITY/g)?.length ?? 0
  return all > [...doctype.matchAll(ENTITY)].length || all > MAX_DECLARED
}

const declared = (doctype: string): Map<string, string> => {
  const own = new Map<string, string>()
  for (const [, name, double, single] of doctype.matchAll(ENTITY)) {
    if (own.size >= MAX_DECLARED) break
    if (!own.has(name!) && !Object.hasOwn(XML, name!)) own.set(name!, double ?? single ?? '')
  }
  return own
}

const ofNumber = (code: number): string => String.fromCodePoint(replaceCodePoint(code))

/** HTML's names are asked for once each; what is no name is not remembered, as there is no end to those. */
function ofName(whole: string, name: string): string {
  const known = named.get(name)
  if (known !== undefined) return known
  const value = decodeHTMLStrict(whole)
  if (value !== whole) named.set(name, value)
  return value
}
