/** How HTML's elements nest, as the HTML Standard's tree construction says (§13.2.6), in tables. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements without content. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Start tags that end an open paragraph. */
export const ENDS_PARAGRAPH = set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header hgroup hr main menu nav ol p pre listing search section summary ul table h1 h2 h3 h4 h5 h6 li dd dt plaintext xmp',
)

/** Elements that an end tag of ordinary content does not reach across. */
export const SPECIAL = set(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
)

/** Formatting elements, whose end tag may come after that of a block around it. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u')

/** Limits of "having an element in scope". */
export const SCOPE = set('applet caption html table td th marquee object template svg math #document')
/** The same for paragraphs, which a button also shuts in. */
export const BUTTON_SCOPE = set('applet caption html table td th marquee object template svg math button #document')
/** The same for list items. */
export const LIST_SCOPE = set(
  'applet caption html table td th marquee object template svg math ol ul menu dir #document',
)
/** The same for rows and cells. */
export const TABLE_SCOPE = set('html table template #document')

/** Headings: a start tag of one ends another, an end tag of one ends any. */
export const HEADINGS = set('h1 h2 h3 h4 h5 h6')

/** Elements that may stand in the head; any other ends it. */
export const IN_HEAD = set('base basefont bgsound link meta title script style noscript template noframes head')

/** What a start tag ends: the innermost of `open` (`all`: each of them) up to an element of `within`. */
export type Ending = { readonly open: ReadonlySet<string>; readonly within: ReadonlySet<string>; readonly all: boolean }

const ends = (open: string, within: ReadonlySet<string>, all = false): Ending => ({ open: set(open), within, all })

const CHOICE = set('select datalist html #document')
const RUBY = set('ruby html #document')
const TERMS = set('dl table td th caption template object button html #document')
const GROUP = 'tbody thead tfoot tr td th caption colgroup'

/** Start tags that end open elements although no end tag says so; paragraphs and headings apart. */
export const ENDS: ReadonlyMap<string, Ending> = new Map([
  ['li', ends('li', LIST_SCOPE)],
  ['dd', ends('dd dt', TERMS)],
  ['dt', ends('dd dt', TERMS)],
  ['option', ends('option', CHOICE)],
  ['optgroup', ends('option optgroup', CHOICE, true)],
  ['select', ends('select', TABLE_SCOPE)],
  ['button', ends('button', SCOPE)],
  ['a', ends('a', SCOPE)],
  ['rb', ends('rb rt rp rtc', RUBY)],
  ['rt', ends('rb rt rp', RUBY)],
  ['rp', ends('rb rt rp', RUBY)],
  ['td', ends('td th', set('tr table template html #document'))],
  ['th', ends('td th', set('tr table template html #document'))],
  ['tr', ends('tr td th caption colgroup', set('tbody thead tfoot table template html #document'), true)],
  ['tbody', ends(GROUP, TABLE_SCOPE, true)],
  ['thead', ends(GROUP, TABLE_SCOPE, true)],
  ['tfoot', ends(GROUP, TABLE_SCOPE, true)],
  ['colgroup', ends('caption colgroup', TABLE_SCOPE)],
])

/** End tags of tables' parts, which only a table hides from their element. */
export const TABLE_PARTS = set('table tbody thead tfoot tr td th caption colgroup')
