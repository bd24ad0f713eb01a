/** How pages say that they are no report, in several languages: whole titles, and sentences spoken to the reader. */

/** What a page is instead of a report. */
export type SoftFailure =
  | 'not-found page'
  | 'captcha'
  | 'consent wall'
  | 'page that needs JavaScript'
  | 'login page'
  | 'error page'
  | 'geo block'
  | 'search page'
  | 'front page'

/** Titles, without the site's name, that no report has: they match from the first word on. */
export const TITLES: readonly (readonly [SoftFailure, RegExp])[] = [
  [
    'not-found page',
    /^(?:(?:fehler|error|erreur|errore|fel|feil|błąd|http)?[\s:#-]{0,3}(?:404|410)\b|(?:sorry|oops|ups|hoppla|¡?vaya|oh nein|oh no)[\s,.:!…–-]{1,4}.{0,40}\b(?:page|seite|página|pagina|find|gefunden|404)|(?:this |the |die |diese |la |cette |esta |a |siden |sidan )?(?:page|seite|página|pagina|artikel|article|artículo|siden|sidan|strona)\b.{0,30}\b(?:not found|nicht (?:gefunden|verfügbar|vorhanden)|gibt es (?:leider )?nicht|introuvable|n['’]existe pas|no (?:encontrada|encontrado|existe|disponible)|non (?:trovata|esiste)|niet gevonden|não encontrada|ikke (?:funnet|fundet)|finns inte|hittades inte|doesn['’]t exist|no longer (?:available|exists)|cannot be found|could not be found|nie (?:istnieje|została znaleziona))|not found\b|nicht gefunden\b|.{0,20}can['’]?(?:no)?t find (?:that|the|this) page)/i,
  ],
  [
    'captcha',
    /^(?:just a moment|attention required|are you (?:a )?(?:robot|human)|(?:please )?(?:verify|confirm|prove) (?:that )?you(?: are|['’]re) (?:a )?human|human verification|security check|checking your browser|one more step|robot check|bot[- ](?:check|verification)|access (?:to this page has been )?denied|êtes[- ]vous un (?:robot|humain)|vérification|sind sie ein (?:mensch|roboter)|bitte bestätigen sie, dass sie|sicherheitsüberprüfung|¿?(?:eres|es usted) (?:un )?(?:humano|robot)|verificación de seguridad|un momento|einen moment|un instant|captcha\b|pardon our interruption|ddos protection)/i,
  ],
  [
    'consent wall',
    /^(?:(?:your|our) privacy\b|privacy (?:choices|settings|preferences|center)|before you continue|cookie (?:consent|settings|preferences|wall)|we value your privacy|.{0,60}\b(?:mit werbung (?:weiter)?lesen|pur[- ]abo|and your data)\b|(?:ihre|deine) (?:privatsphäre|datenschutz)|datenschutz(?:einstellungen|hinweis)|wir (?:schätzen|respektieren) ihre privatsphäre|votre vie privée|respect de votre vie privée|tu privacidad|su privacidad|consent\b)/i,
  ],
  [
    'page that needs JavaScript',
    /^(?:javascript (?:is )?(?:required|disabled|deaktiviert|désactivé|desactivado|är avstängt|er slått av|ist)|(?:please )?enable javascript)/i,
  ],
  [
    'login page',
    /^(?:(?:sign|log) ?[io]n\b(?! ?to (?:a|the)\b)|(?:log ?in|sign ?in|sign ?up|register)\s?(?:$|[|–-]|or create)|create an account|subscribe(?: now| today)?\s?$|subscription offers|anmelden\s?$|(?:einloggen|login|registrieren|anmeldung)\s?(?:$|[|–-])|se connecter|connexion\s?$|identifiez[- ]vous|abonnez[- ]vous\s?$|nos offres|iniciar sesión|inicia sesión|suscríbete\s?$|accedi\s?$|inloggen\s?$|logga in\s?$|logg inn\s?$)/i,
  ],
  [
    'error page',
    /^(?:(?:error|fehler|erreur|http)?[\s:#-]{0,3}(?:500|502|503|504|520|521|522|523|524)\b|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|(?:site|website) (?:is )?(?:under maintenance|temporarily unavailable)|wartungsarbeiten|maintenance(?: mode)?\s?$|forbidden\s?$|403\b)/i,
  ],
  [
    'geo block',
    /^(?:451\b|unavailable (?:due to|for) legal reasons|(?:this )?(?:content|site|page|website) (?:is )?(?:not available|unavailable) in your (?:country|region|location))/i,
  ],
  [
    'search page',
    /^(?:search(?: results)?(?: for)?\b[\s:|–-]{0,3}(?:["“'«]|$)|(?:suche nach|suchergebnisse?|sucheergebnis)\b|résultats? (?:de (?:la )?)?recherche|resultados? (?:de (?:la )?)?búsqueda|risultati (?:della )?ricerca|zoekresultaten|sökresultat)/i,
  ],
] // prettier-ignore

/** Sentences to the reader of such a page. */
export const SENTENCES: readonly (readonly [SoftFailure, RegExp])[] = [
  [
    'captcha',
    /\b(?:review(?:ing)? the security of your connection|checking (?:if the site connection is secure|your browser)|unusual (?:activity|traffic) from your|verif(?:y|ying) (?:that )?you are (?:a )?human|prove you(?: are|['’]re) (?:not a robot|human)|activité inhabituelle (?:depuis|sur)|faire glisser le curseur|ungewöhnliche (?:aktivität|zugriffe|anfragen)|aktivität aus ihrem netzwerk|bestätigen sie,? dass sie (?:kein roboter|ein mensch) sind|actividad inusual|complete the captcha|ray id|reference #\d|enable cookies and reload|you have been blocked|vitesse surhumaine)\b/i,
  ],
  [
    'page that needs JavaScript',
    /\b(?:(?:you need to |please |must )(?:enable|turn on|activate) javascript|javascript (?:is (?:disabled|required|not enabled)|to run this app)|(?:bitte )?(?:aktivieren|schalten) sie (?:bitte )?javascript|javascript (?:in ihrem browser )?(?:aktivieren|deaktiviert)|activer javascript|activez javascript|habilit[ea]r? javascript|active javascript|slå på javascript|javascript (?:är|er) (?:avstängt|slått av|deaktiveret)|attiva(?:re)? javascript|javascript (?:in|aan)schakelen|włącz(?:yć)? javascript)\b/i,
  ],
  [
    'consent wall',
    /\b(?:we and our (?:\d{1,4} )?partners|(?:store|process) (?:and(?:\/or)? (?:read|access) )?information on (?:a|your) device|wir und unsere (?:\d{1,4} )?partner|informationen auf (?:ihrem|einem) gerät|nous et nos (?:\d{1,4} )?partenaires|nosotros y nuestros (?:\d{1,4} )?socios|mit werbung und tracking|ohne (?:werbe)?tracking|ihre einwilligung (?:können sie )?jederzeit|we (?:use|would like to use) cookies|noi e i nostri (?:\d{1,4} )?partner|wij en onze (?:\d{1,4} )?partners|vi och våra (?:\d{1,4} )?partner)\b/i,
  ],
  [
    'not-found page',
    /\b(?:the (?:page|article|link|content|story) (?:you (?:are looking for|requested|followed|were looking for)|may (?:be broken|have been)|has been (?:moved|removed|deleted)|does(?:n['’]t| not) exist|no longer)|page you (?:are looking for|requested)|(?:seite|artikel|beitrag|inhalt)\b.{0,30}\b(?:nicht mehr (?:verfügbar|vorhanden)|nicht (?:gefunden|existiert|aufgerufen) (?:werden)?|existiert (?:leider )?nicht|wurde (?:verschoben|gelöscht|entfernt))|(?:von ihnen )?(?:aufgerufene|gesuchte|angeforderte) (?:seite|artikel|inhalt)|(?:page|article) (?:que vous (?:recherchez|demandez)|demandée?) (?:n['’]|est|a)|la página (?:que (?:busca|buscas|solicita)|solicitada)|página que (?:procura|você)|la pagina (?:che (?:cerchi|stai cercando)|richiesta)|de pagina die u zoekt|sidan (?:du|som) (?:söker|letar)|siden du (?:leter|søker|leder))\b/i,
  ],
  [
    'login page',
    /\b(?:(?:sign|log) in (?:to (?:your|continue|access|read)|with (?:your|google|facebook|apple))|enter your (?:email|password)|forgot(?:ten)? (?:your )?password|(?:bitte )?(?:melden|loggen) sie sich (?:an|ein)|passwort vergessen|mot de passe oublié|déjà abonné|ya (?:eres|es) suscriptor|¿?olvidó su contraseña|wachtwoord vergeten|glömt lösenord|glemt passord|choisissez votre (?:formule|offre)|wählen sie ihr (?:abo|angebot))\b/i,
  ],
  [
    'geo block',
    /\b(?:from a country belonging to|not available in your (?:country|region|location)|(?:unavailable|blocked) (?:in|from) (?:your|most) (?:countr|european|region)|access cannot be granted|(?:in ihrem land|in ihrer region) nicht verfügbar|n['’]est pas disponible dans votre (?:pays|région)|no está disponible en (?:su|tu) (?:país|región))/i,
  ],
  [
    'search page',
    /\b(?:your search (?:for .{1,60} )?(?:returned|did not match|found) (?:no|0|\d)|no results (?:found|for)|(?:ihre )?suche (?:nach .{1,60} )?(?:ergab|lieferte) (?:leider )?keine|keine (?:treffer|ergebnisse)|aucun résultat|no se (?:han )?encontr(?:aron|ado) resultados|sin resultados|nessun risultato|geen resultaten|inga (?:träffar|resultat)|ingen (?:treff|resultater))\b/i,
  ],
  [
    'error page',
    /\b(?:server (?:is )?(?:temporarily )?(?:unable|unavailable)|currently (?:undergoing|under) maintenance|try again (?:later|in a few minutes)|internal server error|versuchen sie es (?:später|in (?:wenigen|einigen) minuten)|réessayer (?:plus tard|ultérieurement)|inténtelo (?:de nuevo )?más tarde)\b/i,
  ],
] // prettier-ignore
