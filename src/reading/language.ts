/** Which language a text is in, by its script and its commonest words. */

/** The commonest function words; words shared by several of these languages count for each of them. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in was that for on with said were is he by at it from his as are has who had they been after an not be have this but which their she when its would more',
  fr: 'le la les des et en du une est que pour dans qui par au sur avec pas plus ont selon été cette aux se son sont il elle ce mais ou leur était après deux être',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie',
  es: 'el la los las de que y en un una por con para del se al no su es lo más como fue este han pero sus entre ha según también tras dos años',
  it: 'il di che e la in un per è una sono della con del non si da le dei nel alla più anche al ha gli dalla delle come stato lo ma nella ai dopo',
  pt: 'o de que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das seu sua ou segundo são pela pelo também após',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er door om ook als bij naar uit werd maar hij heeft nog over worden tot zich',
  sv: 'och att det i en är på som för av med den till inte har de om ett han men var sig från vi så kan när efter nu också mot eller',
  da: 'og at det i en er på som for af med den til ikke har de om et han men var sig fra vi så kan når efter nu også mod eller blev',
  no: 'og at det i en er på som for av med den til ikke har de om et han men var seg fra vi så kan når etter nå også mot eller ble',
  fi: 'ja on ei se että oli hän myös mutta ovat kun joka sekä mukaan jo ole vain kuin sen tai jos nyt ollut',
  pl: 'w i na z się nie do że to jest o po jak od za przez dla tym ale są oraz ze czy już jego było który może tego',
  cs: 'a v se na je že s z do o ve k po za pro jako od by podle ale si jsou jeho byl tak který aby také které jen',
  sk: 'a v sa na je že s z do o vo k po za pre ako od by podľa ale si sú jeho bol tak ktorý aby tiež ktoré len',
  hu: 'a az és hogy nem is egy meg de van azt ez volt már csak el ha mint még szerint akkor sem majd vagy',
  ro: 'de și în a la cu din pe că este pentru nu care o un mai sa sunt au fost ca prin după dar să le ce',
  tr: 've bir bu da de için ile olarak daha çok olan gibi sonra en ne kadar değil var ise ancak göre o ya dedi',
  hr: 'i u je na se da su za od s a kako koji o iz što će nije do ne to sa bi po koje kao ali bio',
  sl: 'in je v na se da so za z pa od ki po tudi kot o iz ne pri še bo ni do bi ali ker',
  et: 'ja on ei et ka see oli mis kui ta aga oma selle või ning kes juba siis ole mida seda nii',
  lv: 'un ir ar par no kas arī uz ka bet to kā tika nav vai pēc tas lai bija līdz gada viņš savu',
  lt: 'ir kad yra į iš su tai kaip bet o jis dėl apie buvo už nuo taip tik ar per po gali kuris metų',
  id: 'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena adalah oleh telah bisa kata para mereka tersebut',
  vi: 'và của là có cho không được các một người trong với những đã này khi để từ cũng như đến về',
  ca: 'de la que i el a en les un una per amb els al del es no és ha com més dels va són aquest però també seva',
  eu: 'eta da ez du bat ere dira izan zuen egin baina den hori dute dela egiten zen ditu izango',
  sq: 'të e në dhe që me i një për nga është ka së më si u do nuk kjo por janë se pas',
  sw: 'na ya wa kwa ni katika la za kuwa cha hiyo huyo hii kama alisema amesema pia watu wake',
  is: 'og að í á er um sem til við með hann en fyrir var það af ekki eru því frá eftir hefur',
  af: 'die en van het in is nie dat te wat met vir op sy aan om ook was na hulle sal deur word maar',
}

/** Scripts that one language, or few, are written in; `letters` of a language tell it from the script's first one. */
const SCRIPTS: readonly {
  readonly script: RegExp
  readonly language: string
  readonly letters: Readonly<Record<string, RegExp>>
}[] = [
  { script: /\p{sc=Hang}/u, language: 'ko', letters: {} },
  { script: /[\p{sc=Hira}\p{sc=Kana}]/u, language: 'ja', letters: {} },
  { script: /\p{sc=Han}/u, language: 'zh', letters: {} },
  {
    script: /\p{sc=Cyrl}/u,
    language: 'ru',
    letters: { bg: /ъ/u, uk: /[іїєґ]/u, be: /ў/u, mk: /[ѓќѕ]/u, sr: /[ђћџљњј]/u, kk: /[әғқңұһ]/u },
  },
  { script: /\p{sc=Arab}/u, language: 'ar', letters: { ur: /[ٹڈڑے]/u, fa: /[پچژگ]/u } },
  { script: /\p{sc=Grek}/u, language: 'el', letters: {} },
  { script: /\p{sc=Hebr}/u, language: 'he', letters: {} },
  { script: /\p{sc=Thai}/u, language: 'th', letters: {} },
  { script: /\p{sc=Beng}/u, language: 'bn', letters: {} },
  { script: /\p{sc=Taml}/u, language: 'ta', letters: {} },
  { script: /\p{sc=Telu}/u, language: 'te', letters: {} },
  { script: /\p{sc=Geor}/u, language: 'ka', letters: {} },
  { script: /\p{sc=Armn}/u, language: 'hy', letters: {} },
  { script: /\p{sc=Deva}/u, language: 'hi', letters: {} },
]

const CODES = Object.keys(WORDS)
const OWNERS = new Map<string, number[]>() // word → places in CODES of the languages that have it
CODES.forEach((code, i) => {
  for (const word of WORDS[code]!.split(' ')) {
    const owners = OWNERS.get(word) ?? []
    if (!owners.includes(i)) OWNERS.set(word, [...owners, i])
  }
})
const SAMPLE = 8000 // characters; more adds nothing
const MIN_SHARE = 0.12 // of words that are function words; English news has 0.35–0.5, a list of names under 0.1

/**
 * ISO 639-1 code of the language of a text: Latin ones by their commonest words, others by their script and letters.
 *
 *     'Police said the man was held.' → 'en'
 *     'La policía dijo que el hombre fue detenido.' → 'es'
 *     'Полиция сообщила о пожаре.' → 'ru'
 *
 * @returns 'und' for an empty text, another language, or too few common words to tell. Any string is allowed.
 */
export function detectLanguage(text: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  const latin = words.filter(isLatin)
  return latin.length * 2 < words.length ? byScript(words) : byWords(latin, words.length)
}

/** Does a word begin with a Latin letter? Letters of the other scripts stand behind U+024F, but for the Latin ones of Vietnamese. */
function isLatin(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00)
}

function byWords(words: readonly string[], of: number): string {
  const hits = new Uint32Array(CODES.length)
  for (const word of words) for (const owner of OWNERS.get(word) ?? []) hits[owner]!++
  const most = Math.max(...hits)
  return most >= 2 && most / of >= MIN_SHARE ? CODES[hits.indexOf(most)]! : 'und'
}

const MIN_LETTERS = 0.004 // share of letters that only one language has; Ukrainian і alone is 0.05 of its text

function byScript(words: readonly string[]): string {
  const letters = [...words.join('').slice(0, SAMPLE)]
  const count = (letter: RegExp) => letters.reduce((n, l) => n + (letter.test(l) ? 1 : 0), 0)
  let best: (typeof SCRIPTS)[number] | null = null
  let most = 0
  for (const script of SCRIPTS) {
    const n = count(script.script) * (script.language === 'ja' ? 4 : 1) // Japanese is Han with a share of Kana
    if (n > most) [best, most] = [script, n]
  }
  if (!best || most < letters.length / 3) return 'und'
  for (const [language, own] of Object.entries(best.letters))
    if (count(own) >= letters.length * MIN_LETTERS) return language
  return best.language
}
