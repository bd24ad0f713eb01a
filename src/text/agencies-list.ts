/** News agencies and well-known outlets: canonical name; other spellings. `~` marks a name that is also an ordinary word. */

export const AGENCY_LINES = `
Reuters;Thomson Reuters;REUTERS
Associated Press;The Associated Press;AP;A.P.
Agence France-Presse;AFP;Agence France Presse;Agence Francepresse;France-Presse
dpa;DPA;Deutsche Presse-Agentur;German Press Agency
Xinhua;Xinhua News Agency;Xinhuanet;New China News Agency
China News Service;CNS
TASS;ITAR-TASS;Itar-Tass
RIA Novosti;RIA
Interfax;Interfax-Ukraine
Sputnik;Sputnik News
ANSA;Ansa
AGI;Agenzia Giornalistica Italia
Adnkronos
EFE;Agencia EFE
Europa Press
Lusa
PA;Press Association;PA Media;The Press Association
Anadolu;Anadolu Agency;AA;Anadolu Ajansi
Dogan News Agency;DHA;Dogan
Demiroren News Agency;Demirören News Agency
Kyodo;Kyodo News
Jiji Press;Jiji
Yonhap;Yonhap News Agency
KCNA;Korean Central News Agency
PTI;Press Trust of India
ANI;Asian News International
IANS;Indo-Asian News Service
UNI;United News of India
UPI;United Press International
APA;Austria Presse Agentur
Belga
ANP
SDA;Keystone-SDA
TT;TT News Agency
NTB
Ritzau
STT
PAP;Polish Press Agency
CTK;Czech News Agency
MTI
Tanjug
Hina
BTA
Agerpres;Mediafax
ANA-MPA;Athens News Agency
Ukrinform
UNIAN
Belta;BelTA
IRNA;Islamic Republic News Agency
Fars;Fars News Agency;Fars news agency
Tasnim;Tasnim News Agency
ISNA;Mehr News Agency
SANA;Syrian Arab News Agency
MENA;Middle East News Agency
NNA;National News Agency
Petra
SPA;Saudi Press Agency
WAM;Emirates News Agency
KUNA;Kuwait News Agency
QNA;Qatar News Agency
WAFA;Wafa
Ma'an;Maan News Agency
Saba;Saba News Agency
APS;Algeria Press Service
TAP;Tunis Afrique Presse
NAN;News Agency of Nigeria
PANA;Panapress
SAPA;South African Press Association
APP;Associated Press of Pakistan
Pajhwok;Pajhwok Afghan News
Bakhtar
BSS;Bangladesh Sangbad Sangstha
Antara
Bernama
VNA;Vietnam News Agency
CNA;Central News Agency
AAP;Australian Associated Press
NZPA;NZME
Canadian Press;The Canadian Press;CP
Notimex
Telam;Télam
Agencia Brasil;Agência Brasil
Prensa Latina
Andina
Bloomberg;Bloomberg News
Amaq;Amaq news agency
`

/** Well-known outlets, one a line: name;other names. */
export const OUTLET_LINES = `
BBC;BBC News;British Broadcasting Corporation;the BBC
CNN;Cable News Network
NBC News;NBC
CBS News;CBS
ABC News;ABC
Fox News;FOX News
MSNBC
NPR;National Public Radio
PBS;PBS NewsHour
CNBC
USA Today
New York Times;The New York Times;NYT
Washington Post;The Washington Post
Wall Street Journal;The Wall Street Journal;WSJ
Los Angeles Times;LA Times
Chicago Tribune
Boston Globe;The Boston Globe
New York Post;The New York Post
Daily News;New York Daily News
Miami Herald;The Miami Herald
Houston Chronicle
Denver Post;The Denver Post
Detroit News;The Detroit News
Tampa Bay Times
Philadelphia Inquirer;The Philadelphia Inquirer
San Francisco Chronicle
Seattle Times;The Seattle Times
HuffPost;Huffington Post;The Huffington Post
BuzzFeed;BuzzFeed News
Politico
Axios
Vice;Vice News
Vox
The Hill
The Atlantic
New Yorker;The New Yorker
~Time;Time magazine;TIME
Newsweek
The Economist
Forbes
Business Insider
Daily Beast;The Daily Beast
Guardian;The Guardian
Observer;The Observer
Independent;The Independent
Daily Telegraph;The Telegraph;The Daily Telegraph
Times;The Times;The Times of London
Sunday Times;The Sunday Times
Financial Times;The Financial Times
Daily Mail;The Daily Mail;MailOnline;Mail Online
The Sun
Daily Mirror;The Mirror;The Daily Mirror
Daily Express;The Express
Evening Standard;London Evening Standard;The Evening Standard
Metro newspaper
Sky News
ITV News;ITV
Channel 4 News
Irish Times;The Irish Times
Irish Independent
RTE;RTÉ
Le Monde
Le Figaro
Libération;Liberation newspaper
Le Parisien
Journal du Dimanche;Le Journal du Dimanche;JDD
L'Express
Le Point
BFMTV;BFM TV;BFM television;BFM
France 24
France 2;France 3
France Info;Franceinfo
TF1
RTL
Europe 1
RFI;Radio France Internationale
Mediapart
La Dépêche
Der Spiegel;Spiegel;Spiegel Online
Bild
Die Welt
Die Zeit
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung;FAZ;Frankfurter Allgemeine
ARD
ZDF
NTV;n-tv
Deutsche Welle;DW
El País;El Pais
El Mundo
La Vanguardia
ABC newspaper
RTVE
Corriere della Sera
La Repubblica
La Stampa
Rai;RAI;RaiNews24
De Telegraaf
NRC Handelsblad
NOS
VRT
RTBF
Le Soir
Het Laatste Nieuws
Aftonbladet
Expressen
Dagens Nyheter
SVT
NRK
Verdens Gang
Politiken
Helsingin Sanomat
Yle
RT;Russia Today
Kommersant
Novaya Gazeta
Rossiya 24
Moscow Times;The Moscow Times
Meduza
Kyiv Independent;The Kyiv Independent
Kyiv Post
Ukrainska Pravda
Hurriyet;Hürriyet
Milliyet
Sabah
Daily Sabah
CNN Turk
TRT;TRT World
Al Jazeera;al-Jazeera;Aljazeera
Al Arabiya;al-Arabiya
Al Mayadeen
Al-Ahram
Haaretz
Jerusalem Post;The Jerusalem Post
Times of Israel;The Times of Israel
Yedioth Ahronoth;Ynet
Channel 12
Press TV
Middle East Eye
The National
Gulf News
Khaleej Times
Asharq al-Awsat
Rudaw
Kurdistan 24
Tolo News;TOLO News;TOLOnews
Dawn newspaper;Dawn.com
Geo News;Geo TV
ARY News
Express Tribune;The Express Tribune
Times of India;The Times of India
Hindustan Times
The Hindu
Indian Express;The Indian Express
NDTV
India Today
Daily Star;The Daily Star
Prothom Alo
Kathmandu Post;The Kathmandu Post
China Daily
People's Daily
Global Times
CCTV
CGTN
South China Morning Post
Caixin
NHK
Asahi Shimbun
Yomiuri Shimbun
Mainichi Shimbun
Japan Times;The Japan Times
Korea Herald;The Korea Herald
Chosun Ilbo
KBS
YTN
Straits Times;The Straits Times
Channel NewsAsia
Bangkok Post
Jakarta Post;The Jakarta Post
Kompas
Philippine Daily Inquirer;Inquirer.net
Rappler
ABS-CBN;GMA News
Vietnam News;VnExpress
Irrawaddy;The Irrawaddy
Sydney Morning Herald;The Sydney Morning Herald
The Age
The Australian
ABC Australia;Australian Broadcasting Corporation
Nine News;9News
New Zealand Herald;NZ Herald
Stuff
RNZ
CBC;CBC News
CTV;CTV News
Globe and Mail;The Globe and Mail
Toronto Star
Radio-Canada
National Post
El Universal
Reforma
Milenio
La Jornada
Televisa
Teletica
La Nación;La Nacion
Clarín;Clarin
Folha de S.Paulo;Folha de São Paulo
O Globo;Globo;TV Globo;GloboNews
Estadão;O Estado de S. Paulo
El Tiempo
El Espectador
Caracol;Caracol Radio
El Comercio
El Mercurio
Daily Nation
The Standard
The East African
Punch;The Punch
Vanguard newspaper
Premium Times
Sahara Reporters
News24
Daily Maverick
Mail & Guardian
SABC
eNCA
The Herald
Garowe Online
Radio Okapi
Jeune Afrique
Voice of America;VOA
Radio Free Europe;RFE/RL;Radio Free Europe/Radio Liberty
Radio Free Asia;RFA
Euronews
Bellingcat
SITE Intelligence Group;SITE;SITE intelligence group
Syrian Observatory for Human Rights;SOHR
Facebook
Twitter
Telegram
`
