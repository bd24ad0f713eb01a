/** Text as bytes of old encodings, which Node decodes but does not write. */

/** The bytes of a page; a character that the encoding lacks becomes a reference, as old systems wrote it. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  const table = tableOf(charset)
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character) ?? [...Buffer.from(`&#${character.codePointAt(0)};`)]
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
