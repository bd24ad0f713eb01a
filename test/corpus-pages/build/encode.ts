/** Text as bytes of old encodings, which Node decodes but does not write. */

/** The bytes of a text; throws where the encoding lacks a character, so that a page cannot lose one unseen. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  const table = tableOf(charset)
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character)
    if (!code)
      throw new Error(
        `${charset} has no ${character} (${text.slice(Math.max(0, text.indexOf(character) - 30)).slice(0, 60)})`,
      )
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<string, Map<string, number[]>>()

function tableOf(charset: string): Map<string, number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(charset)
  const put = (bytes: number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes))
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) put([byte])
  if (charset === 'shift_jis')
    for (let lead = 0x81; lead <= 0xfc; lead++) for (let trail = 0x40; trail <= 0xfc; trail++) put([lead, trail])
  tables.set(charset, table)
  return table
}
