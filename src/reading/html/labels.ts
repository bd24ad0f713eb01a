/** Lines of a page that speak for themselves: what they are for is told by their words alone. Several languages, general phrases. */
import type { BlockRole } from '../../model/index.ts'
import { furnitureOf } from '../furniture.ts'

/** Why a line is cut. */
export type Label = { readonly role: BlockRole; readonly reason: string }

type Rule = { readonly label: Label; readonly maxWords: number; readonly is: RegExp }

const rule = (role: BlockRole, reason: string, maxWords: number, is: RegExp): Rule => ({
  label: { role, reason },
  maxWords,
  is,
})

/** In order: the more telling reason first. */
const RULES: readonly Rule[] = [
  rule('boilerplate', 'markup', 200, /^<\/?[a-z]{1,10}[\s>]/i),
  rule(
    'other-story',
    'related stories',
    24,
    /^\W{0,4}(?:read (?:more|also|next|full)|also read|related(?: (?:stor|article|topic|content|link|post|video|coverage|reading|roundup|news)\w{0,4})?\s?(?::|$)|see also|more (?:on this|from|about|stories|news|great)\b|don[’']t miss\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended (?:for you|stories|reading|articles?)|most (?:read|popular)|trending (?:now|stories)|up next|further reading|keep reading|editor[’']?s[’']? picks?)/i,
  ),
  rule(
    'other-story',
    'related stories',
    24,
    /^\W{0,4}(?:lesen sie (?:auch|dazu|hier|mehr|außerdem|weiter)|lies (?:auch|hier|dazu|mehr)|mehr (?:zum thema|dazu|lesen|infos|informationen|zu:|aus )|weiterlesen\b|weiter(?:e|führende) (?:infos|informationen|artikel|beiträge|themen|meldungen|nachrichten|links)|das könnte (?:sie|dich|ihnen|euch)|(?:auch|ebenfalls) (?:interessant|lesenswert)|zum thema\s?:?$|siehe auch|passend dazu|aktuelle (?:meldungen|nachrichten|beiträge) |hier (?:lesen|geht es|geht's|finden) (?:sie|zum|zur|zu den)?\b.{0,80}(?::|überblick|liveblog|newsblog))/i,
  ),
  rule(
    'other-story',
    'related stories',
    24,
    /^\W{0,4}(?:(?:à )?lire (?:aussi|également|la suite|plus)|à lire\b|voir aussi|vous aimerez aussi|sur le même (?:sujet|thème)|pour aller plus loin|le[ae]r? (?:también|más|además)|lee también|ver también|te puede interesar|también te|más (?:información|noticias)|noticias relacionadas|le puede interesar|leggi anche|(?:ti )?potrebbe interessar|leia (?:também|mais)|veja também|saiba mais)/i,
  ),
  rule(
    'other-story',
    'related stories',
    24,
    /^\W{0,4}(?:lees (?:ook|meer)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również|więcej)|les (?:også|mer)|läs (?:också|mer|även)|læs (?:også|mere)|lue (?:myös|lisää)|ayrıca okuyun|ilgili haber|přečtěte si|čtěte (?:také|více)|baca juga|читайте (?:также|ещё)|関連記事|あわせて読みたい|相关阅读)/i,
  ),
  rule(
    'boilerplate',
    'newsletter',
    45,
    /\bnewsletters?\b.{0,60}\b(?:sign|subscribe|subscription|inbox|anmelden|abonnieren|bestellen|inscrivez|abonnez|suscríb|registr|iscriviti|prenumerera)|\b(?:sign up|subscribe|join|abonnieren|anmelden|abonnez|inscrivez|suscríb\w{1,6}|inscríb\w{1,6}|iscriviti)\b.{0,60}\bnewsletters?\b|^(?:sign up|subscribe) (?:for|to|now|here|today)\b/i,
  ),
  rule(
    'boilerplate',
    'paywall note',
    60,
    /\bil vous reste [\d.,]{1,6}\s?% de cet article|\b(?:la suite|article|contenu|cet article) (?:est |reste )?(?:réservée?|exclusif) (?:aux|à nos) abonnés|\b(?:already|not yet) (?:a )?(?:subscribed|subscriber|a member)\b|\bsubscribe (?:now )?(?:to (?:continue|keep|read|unlock|get)|for (?:full|unlimited))|\bto (?:continue|keep) reading\b|\bfor (?:subscribers|members) only\b|\b(?:nur|exklusiv) für (?:abonnenten|registrierte|mitglieder)|\b(?:jetzt|kostenlos|weiter) (?:testen|lesen mit)\b|\bsie sind bereits (?:abonnent|registriert)|\bpour lire la suite\b|\bpara (?:seguir|continuar) leyendo\b|\bsolo para suscriptores\b|\bcréez votre compte\b|\bexclusivo para (?:suscriptores|assinantes)/i,
  ),
  rule(
    'boilerplate',
    'share bar',
    8,
    /^\W{0,4}(?:share(?: (?:this|on|via|your|article|story)\b.*)?|teilen|drucken|print(?: (?:this|page|article))?|partager|imprimer|compartir|imprimir|condividi|stampa|delen|dela|del|udostępnij|drukuj|text ?size|schriftgröße|copy link|link kopieren|merken|bookmark|save(?: (?:article|for later))?|e-?mail(?: this)?|tweet|facebook|twitter|whatsapp|linkedin|pinterest)\W{0,4}$/i,
  ),
  rule(
    'boilerplate',
    'share bar',
    22,
    /^\W{0,4}(?:share|send|save|print|teilen|artikel|diesen|partage[rz]|envoye[rz]|compart\w{1,4}|envíe|condividi|invia|dela|del|skicka|deel)\b(?=.{0,120}(?:e-?mail|mejl|correo|courriel|per post))(?=.{0,160}(?:link|länk|lien|enlace|feed|facebook|whatsapp|twitter|friends?\b|amig))/i,
  ),
  rule(
    'boilerplate',
    'comments',
    10,
    /^\W{0,4}(?:(?:view|show|read|see|hide|post|leave|add) (?:all |the |a |your |\d{1,5} )?(?:comments?|reply)|\d{1,5} (?:comments?|kommentare?|commentaires?|comentarios?|reacties)|comments?(?: \(\d{1,5}\)| are closed.*)?|comentarios|commentaires|commenti|reacties|kommentarer|komentarze|leserkommentare|opiniones de los lectores|vos réactions|reader comments|discussion|コメント|评论|kommentare?(?: \(\d{1,5}\)| (?:lesen|schreiben|anzeigen))?|join the conversation.*|hinterlassen sie eine antwort|laisser un commentaire|deja un comentario)\W{0,4}$/i,
  ),
  rule(
    'boilerplate',
    'tags',
    60,
    /^(?:tags?|topics?|schlag(?:wort|wörter|worte)|themen|mots[- ]clés|etiquetas|temas|palabras clave|filed under|in this (?:article|story)|kategorien?|categor(?:y|ies)|posted in|abgelegt unter|keywords|argomenti|tematy)\s?(?::|$)|^this entry was posted\b|^der beitrag wurde am\b|\bund wurde unter .{1,80} abgelegt|^dieser (?:eintrag|beitrag|artikel) wurde (?:am|veröffentlicht|erstellt)|^(?:veröffentlicht|erstellt) (?:am|in|unter)\b/i,
  ),
  rule(
    'boilerplate',
    'player',
    14,
    /^\W{0,4}(?:media playback is|this video (?:can not|cannot|is not)|video unavailable|your browser does not|ihr browser (?:unterstützt|kann)|dieses video|(?:now|video) (?:playing|wird)|(?:watch|play)(?: the)? (?:video|now)|jetzt (?:ansehen|abspielen|anhören)|audio (?:abspielen|anhören)|listen to (?:this|the) (?:article|story)|artikel anhören|écouter (?:l[’']article|cet article))/i,
  ),
  rule(
    'caption',
    'picture label',
    12,
    /^\W{0,3}(?:image (?:copyright|source|caption|credit)|(?:photo|image|picture|foto|bild|fotos|fot\.|photos|bildquelle|bildnachweis|crédits? photos?|foto[- ]?credit|photo credit|picture credit|imagen|quelle|source|fuente)\s?[:©]|©)/i,
  ),
  rule(
    'byline',
    'author box',
    45,
    /^\W{0,3}(?:(?:you can )?(?:follow|contact|reach|write to|e-?mail) (?:him|her|them|\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{1,30}){0,3}) (?:(?:on|at|via) (?:@|twitter|facebook|x\b|instagram|linkedin|bluesky|mastodon|threads|\S{1,60}@)|@)|have a tip\b|got a tip\b)|\bcan be (?:reached|contacted|emailed) (?:at|on|via)\b|\bmay be reached at\b/iu,
  ),
  rule(
    'byline',
    'byline',
    30,
    /\bcontributed to this (?:report|story|article)\b|^(?:\d{1,2} )?min(?:ute)?s?\.? (?:read|lesezeit)$|^\d{1,2}[- ]min(?:ute)?s?\.? read$|^lesezeit\b|^lecture \d|^temps de lecture|^tiempo de lectura/i,
  ),
  rule(
    'byline',
    'credit',
    30,
    /^\(?[A-ZÄÖÜ]{2,5}(?:\/[A-Za-zÄÖÜäöü]{1,6}){1,3}\)?\.?$|^(?:mit (?:material|informationen|agenturmaterial) (?:von|der|des)|with (?:reports?|files|information) from|con información de|avec (?:l['’])?(?:afp|reuters|ap)\b)/,
  ),
  rule(
    'other-story',
    'related stories',
    40,
    /^(?:(?:über )?dieses thema (?:im programm|berichtet)|mehr themen (?:auf|aus)|auf dieser seite\s?:)/i,
  ),
  rule(
    'boilerplate',
    'notice',
    70,
    /\b(?:we|our (?:site|team|editors)) (?:may|might|could)? ?(?:earn|receive|get) (?:a |an )?(?:small |affiliate )?(?:commission|compensation)|\baffiliate[- ]links?\b|\bein klick für den datenschutz\b|\bexternen? inhalte?n? .{0,60}\b(?:angezeigt|anzeigen|geladen|laden)\b|\bpersonenbezogene daten .{0,60}drittplattformen|\bthis (?:article|story|copy) is for your personal\b/i,
  ),
]

const MAX_ORDER = 9 // words of 'Read more about the fire here.'; longer sentences with a full stop are the report's

/**
 * What a line is for when its words say so, null for anything that may be the report's own.
 *
 *     'Lesen Sie auch: Brand im Hafen' → related stories     'Read more about it in the report, she said.' → null
 *
 * @param text  with white space normalised
 */
export function labelOf(text: string, words: number): Label | null {
  if (words > 200) return null
  for (const { label, maxWords, is } of RULES) {
    if (words > maxWords) continue
    if (!is.test(text)) continue
    if (label.reason === 'related stories' && words > MAX_ORDER && /[^.]\.["”»]?$/.test(text)) continue
    return label
  }
  const furniture = words <= 40 ? furnitureOf(text) : null
  return furniture?.reason === 'embedded post' ? null : furniture // quoted in the page as it stands, with its writer
}
