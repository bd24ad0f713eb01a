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
    /^(?:(?:fehler|error|erreur|errore|fel|feil|błąd|http)?[\s:#-]{0,3}(?:404|410)(?=\s{0,2}(?:$|[-–—:|!.,(]|error|not\b|page|bad\b|internal|service|gateway|forbidden|unavailable|fehler|seite|erreur|página|pagina|err))|(?:sorry|oops|ups|hoppla|¡?vaya|oh nein|oh no)[\s,.:!…–-]{1,4}.{0,40}\b(?:page|seite|página|pagina|find|gefunden|404)|(?:this |the |die |diese |la |cette |esta |a |siden |sidan )?(?:page|seite|página|pagina|artikel|article|artículo|siden|sidan|strona)\b.{0,30}\b(?:not found|nicht (?:gefunden|verfügbar|vorhanden)|gibt es (?:leider )?nicht|introuvable|n['’]existe pas|no (?:encontrada|encontrado|existe|disponible)|non (?:trovata|esiste)|niet gevonden|não encontrada|ikke (?:funnet|fundet)|finns inte|hittades inte|doesn['’]t exist|no longer (?:available|exists)|cannot be found|could not be found|nie (?:istnieje|została znaleziona))|not found\b|nicht gefunden\b|.{0,20}can['’]?(?:no)?t find (?:that|the|this) page|pagina non (?:trovata|disponibile)|pagina niet gevonden|página não encontrada|strony? nie (?:znaleziono|istnieje)|nie znaleziono strony|sayfa bulunamadı|stránka nenalezena|sivua ei löyt\w{1,4}|ページが見つかりません|お探しのページ|页面不存在|страница не найдена|ojsan|hoppsan|(?:the )?(?:article|story|page) you (?:requested|are looking for)|nothing (?:was )?found|we can['’]?(?:no)?t find|we couldn['’]?t find|content (?:not found|no longer available)|diese (?:seite|adresse) (?:wurde|konnte|existiert)|cette page n['’]|cet article n['’])/i,
  ],
  [
    'captcha',
    /^(?:just a moment|attention required|are you (?:a )?(?:robot|human)|(?:please )?(?:verify|confirm|prove) (?:that )?you(?: are|['’]re) (?:a )?human|human verification|security check|checking your browser|one more step|robot check|bot[- ](?:check|verification)|access (?:to this page has been )?denied|êtes[- ]vous un (?:robot|humain)|vérification|sind sie ein (?:mensch|roboter)|bitte bestätigen sie, dass sie|sicherheitsüberprüfung|¿?(?:eres|es usted) (?:un )?(?:humano|robot)|verificación de seguridad|un momento|einen moment|un instant|captcha\b|pardon our interruption|ddos protection|verifica (?:di sicurezza|che sei)|sei un robot|non sei un robot|beveiligingscontrole|ben je een (?:mens|robot)|verificação de segurança|jesteś (?:robotem|człowiekiem)|är du en (?:robot|människa)|er du et menneske|robot musunuz|ロボット|you have been blocked|request (?:blocked|unsuccessful)|zugriff verweigert|accès refusé|acceso denegado)/i,
  ],
  [
    'consent wall',
    /^(?:(?:your|our) privacy\b|privacy (?:choices|settings|preferences|center)|before you continue|cookie (?:consent|settings|preferences|wall)|we value your privacy|.{0,60}\b(?:mit werbung (?:weiter)?lesen|pur[- ]abo|and your data)\b|(?:ihre|deine) (?:privatsphäre|datenschutz)|datenschutz(?:einstellungen|hinweis)|wir (?:schätzen|respektieren) ihre privatsphäre|votre vie privée|respect de votre vie privée|tu privacidad|su privacidad|consent\b|la tua privacy|rispettiamo la tua privacy|la privacy è importante|privacy[- ]?(?:instellingen|voorkeuren)|(?:wij|we) respecteren (?:je|uw) privacy|a sua privacidade|szanujemy (?:twoją|państwa) prywatność|vi (?:värnar|värnar om|verner om|respekterar) (?:din|ditt)|(?:dine|dina) (?:cookies|personvern)|accetta i cookie|continuer sans accepter|votre consentement|gérer (?:vos|les) cookies|cookies (?:und|et|and|y|e|en) |(?:continue|weiter|continuer|continuar|continua) (?:with|mit|avec|con) (?:ads|werbung|publicité|publicidad|pubblicità))/i,
  ],
  [
    'page that needs JavaScript',
    /^(?:javascript (?:is )?(?:required|disabled|deaktiviert|désactivé|desactivado|är avstängt|er slått av|ist)|(?:please )?enable javascript)/i,
  ],
  [
    'login page',
    /^(?:(?:sign|log) ?[io]n\b(?! ?to (?:a|the)\b)|(?:log ?in|sign ?in|sign ?up|register)\s?(?:$|[|–-]|or create)|create an account|subscribe(?: now| today)?\s?$|subscription offers|anmelden\s?$|(?:einloggen|login|registrieren|anmeldung)\s?(?:$|[|–-])|se connecter|connexion\s?$|identifiez[- ]vous|abonnez[- ]vous\s?$|nos offres|iniciar sesión|inicia sesión|suscríbete\s?$|accedi\s?$|inloggen\s?$|logga in\s?$|logg inn\s?$|(?:please )?(?:log|sign) in to (?:continue|read|your)|create (?:your|a free) account|(?:jetzt )?(?:anmelden|registrieren) (?:und|um)|bitte (?:melden|loggen)|accedi o registrati|accedi al|registrati\s?$|abbonati\s?$|inloggen (?:bij|of)|log (?:ind|på)\s?$|zaloguj się|logowanie|giriş yap|přihlášení|kirjaudu|ログイン|entrar\s?$|iniciar sessão|connectez[- ]vous|créer un compte|acceso (?:a )?(?:usuarios|suscriptores)|solo para suscriptores|prenumerera\s?$|bli (?:abonnent|prenumerant)|word abonnee)/i,
  ],
  [
    'error page',
    /^(?:(?:error|fehler|erreur|http)?[\s:#-]{0,3}(?:429|500|502|503|504|520|521|522|523|524)(?=\s{0,2}(?:$|[-–—:|!.,(]|error|not\b|page|bad\b|internal|service|gateway|forbidden|unavailable|fehler|seite|erreur|página|pagina|err))|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|(?:site|website) (?:is )?(?:under maintenance|temporarily unavailable)|wartungsarbeiten|maintenance(?: mode)?\s?$|forbidden\s?$|403(?=\s{0,2}(?:$|[-–—:|!.,(]|error|not\b|page|bad\b|internal|service|gateway|forbidden|unavailable|fehler|seite|erreur|página|pagina|err))|(?:technischer|unerwarteter) fehler|(?:es ist )?(?:ein|einen) (?:technischer |unerwarteter )?fehler (?:ist )?aufgetreten|something went wrong|an error (?:has )?occurred|unexpected error|application error|service indisponible|erreur (?:interne|serveur|technique)|une erreur est survenue|error (?:interno|del servidor|inesperado)|servicio no disponible|errore (?:interno|del server)|servizio non disponibile|er is (?:een fout|iets) |något gick fel|noe gikk galt|noget gik galt|wystąpił błąd|serwis niedostępny|too many requests|site (?:en|in) (?:maintenance|manutenzione)|en mantenimiento|this site can['’]?t be reached|web server is down|temporarily (?:down|unavailable))/i,
  ],
  [
    'geo block',
    /^(?:451(?=\s{0,2}(?:$|[-–—:|!.,(]|error|not\b|page|bad\b|internal|service|gateway|forbidden|unavailable|fehler|seite|erreur|página|pagina|err))|unavailable (?:due to|for) legal reasons|(?:this )?(?:content|site|page|website) (?:is )?(?:not available|unavailable) in your (?:country|region|location)|(?:content|video|article) not available|not available in (?:your|the) (?:country|region|eu|european)|access (?:restricted|from your country))/i,
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
    /\b(?:review(?:ing)? the security of your connection|checking (?:if the site connection is secure|your browser)|unusual (?:activity|traffic) from your|verif(?:y|ying) (?:that )?you are (?:a )?human|prove you(?: are|['’]re) (?:not a robot|human)|activité inhabituelle (?:depuis|sur)|faire glisser le curseur|ungewöhnliche (?:aktivität|zugriffe|anfragen)|aktivität aus ihrem netzwerk|bestätigen sie,? dass sie (?:kein roboter|ein mensch) sind|actividad inusual|complete the captcha|ray id|reference #\d|enable cookies and reload|you have been blocked|vitesse surhumaine|attività insolita|dimostra(?:re)? (?:di|che) (?:non )?(?:essere|sei)|ongebruikelijk verkeer|tráfego incomum|nietypow\w{1,4} ruch|ovanlig trafik|uvanlig trafikk|automated (?:access|requests|queries)|too many requests from)\b/i,
  ],
  [
    'page that needs JavaScript',
    /\b(?:(?:you need to |please |must )(?:enable|turn on|activate) javascript|javascript (?:is (?:disabled|required|not enabled)|to run this app)|(?:bitte )?(?:aktivieren|schalten) sie (?:bitte )?javascript|javascript (?:in ihrem browser )?(?:aktivieren|deaktiviert)|activer javascript|activez javascript|habilit[ea]r? javascript|active javascript|slå på javascript|javascript (?:är|er) (?:avstängt|slått av|deaktiveret)|attiva(?:re)? javascript|javascript (?:in|aan)schakelen|włącz(?:yć)? javascript)\b/i,
  ],
  [
    'consent wall',
    /\b(?:we and our (?:\d{1,4} )?partners|(?:store|process) (?:and(?:\/or)? (?:read|access) )?information on (?:a|your) device|wir und unsere (?:\d{1,4} )?partner|informationen auf (?:ihrem|einem) gerät|nous et nos (?:\d{1,4} )?partenaires|nosotros y nuestros (?:\d{1,4} )?socios|mit werbung und tracking|ohne (?:werbe)?tracking|ihre einwilligung (?:können sie )?jederzeit|we (?:use|would like to use) cookies|noi e i nostri (?:\d{1,4} )?partner|wij en onze (?:\d{1,4} )?partners|vi och våra (?:\d{1,4} )?partner|(?:noi|wij|vi|my) (?:e|en|och|og|i) (?:i nostri|onze|våra|våre|nasi) (?:\d{1,4} )?(?:partner|partners|partnere|partnerzy|leverantörer|leverandører)|archiviare (?:e\/o|o) accedere|informatie op (?:een|je|uw) apparaat|lagrar? (?:och|og)\/?(?:eller)? (?:får )?(?:åtkomst|tilgang)|informazioni su un dispositivo|almacenar (?:y\/o|o) acceder|stocker (?:et\/ou|ou) accéder|przechowujemy (?:i\/lub )?|profilazione|rifiut(?:a|are) (?:tutti )?(?:i )?cookie|(?:accept|accepter|akzeptieren|aceptar|accetta|accepteer|acceptera|godta) (?:all|tout|alle|todo|tutti|alles|alla)|cookies? (?:and similar|und ähnliche|et autres|y tecnologías|en vergelijkbare|och liknande))\b/i,
  ],
  [
    'not-found page',
    /\b(?:the (?:page|article|link|content|story) (?:you (?:are looking for|requested|followed|were looking for)|may (?:be broken|have been)|has been (?:moved|removed|deleted)|does(?:n['’]t| not) exist|no longer)|page you (?:are looking for|requested)|(?:seite|artikel|beitrag|inhalt)\b.{0,30}\b(?:nicht mehr (?:verfügbar|vorhanden)|nicht (?:gefunden|existiert|aufgerufen) (?:werden)?|existiert (?:leider )?nicht|wurde (?:verschoben|gelöscht|entfernt))|(?:von ihnen )?(?:aufgerufene|gesuchte|angeforderte) (?:seite|artikel|inhalt)|(?:page|article) (?:que vous (?:recherchez|demandez)|demandée?) (?:n['’]|est|a)|la página (?:que (?:busca|buscas|solicita)|solicitada)|página que (?:procura|você)|la pagina (?:che (?:cerchi|stai cercando)|richiesta)|de pagina die u zoekt|sidan (?:du|som) (?:söker|letar)|siden du (?:leter|søker|leder)|pagina (?:che (?:hai|stai)|richiesta|cercata)|de pagina die (?:je|u)|página (?:que você|solicitada|procurada)|strona,? (?:której|do której)|sidan (?:finns|kan) (?:inte|ikke)|siden (?:finnes|findes|eksisterer) ikke|(?:aradığınız|istediğiniz) sayfa|(?:article|page|link|seite|artikel) (?:may have|has|have|wurde|ist) (?:been )?(?:expired|moved|removed|deleted|archived|abgelaufen)|check the (?:url|address)|überprüfen sie die (?:adresse|url)|vérifiez l['’]adresse|compruebe la (?:dirección|url)|controlla l['’]indirizzo)\b/i,
  ],
  [
    'login page',
    /\b(?:(?:sign|log) in (?:to (?:your|continue|access|read)|with (?:your|google|facebook|apple))|enter your (?:email|password)|forgot(?:ten)? (?:your )?password|(?:bitte )?(?:melden|loggen) sie sich (?:an|ein)|passwort vergessen|mot de passe oublié|déjà abonné|ya (?:eres|es) suscriptor|¿?olvidó su contraseña|wachtwoord vergeten|glömt lösenord|glemt passord|choisissez votre (?:formule|offre)|wählen sie ihr (?:abo|angebot)|(?:please |to continue,? )(?:log|sign) in|(?:log|sign) in or (?:register|create|sign up|subscribe)|haben sie (?:bereits|noch kein) (?:ein )?(?:konto|abo)|noch kein (?:konto|abo)|(?:hai|non hai) (?:già )?(?:un account|un abbonamento)|password dimenticata|esqueceu (?:a|sua) (?:senha|palavra)|zapomnia(?:łeś|łaś) hasła|nie masz konta|har du (?:allerede|redan|ikke|inte) (?:konto|en konto|ett konto|abonnement)|(?:e-?mail|e-?mail[- ]adresse|username|user name) (?:and|und|oder|or) (?:password|passwort|benutzername)|heb je (?:al|nog geen) (?:een )?account|pas encore (?:de compte|inscrit|abonné)|¿?no tienes (?:una )?cuenta)\b/i,
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
    /\b(?:server (?:is )?(?:temporarily )?(?:unable|unavailable)|currently (?:undergoing|under) maintenance|try again (?:later|in a few minutes)|internal server error|versuchen sie es (?:später|in (?:wenigen|einigen) minuten)|réessayer (?:plus tard|ultérieurement)|inténtelo (?:de nuevo )?más tarde|(?:please )?try again|(?:etwas|es) ist (?:ein fehler|schiefgelaufen)|versuchen sie es|une erreur (?:est survenue|s['’]est produite)|se ha producido un error|si è verificato un errore|riprova (?:più tardi|tra)|er is iets misgegaan|probeer het (?:later|opnieuw)|något gick fel|försök igen|prøv igjen|prøv igen|spróbuj ponownie|the server (?:encountered|returned|is (?:overloaded|down))|wartungsarbeiten|we(?:['’]re| are) (?:working on|currently experiencing|having (?:some )?(?:technical )?(?:trouble|problems|difficulties)))\b/i,
  ],
] // prettier-ignore
