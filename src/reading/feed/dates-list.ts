/** Words that dates of feeds are written with. */

/**
 * Names of months without accents and in lower case → 1–12, by language: English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Danish/Norwegian, Swedish, Polish, Czech, Hungarian, Turkish, Greek, Russian, Ukrainian. Shorter forms of three letters and more are
 * found by their beginning where it is not ambiguous.
 */
export const MONTHS: readonly (readonly string[])[] = [
  'january januar janvier enero gennaio janeiro januari stycznia styczen ledna leden ocak ιανουαριος ιανουαριου январь января сiчня',
  'february februar fevrier febrero febbraio fevereiro februari lutego luty unora unor subat φεβρουαριος φεβρουαριου февраль февраля лютого',
  'march marz maerz mars marzo marco maart marts marca marzec brezna brezen marcius mart μαρτιος μαρτιου март марта березня',
  'april avril abril aprile kwietnia kwiecien dubna duben aprilis nisan απριλιος απριλιου апрель апреля квiтня',
  'may mai mayo maggio maio mei maj maja kvetna kveten majus mayis μαιος μαιου май мая травня',
  'june juni juin junio giugno junho czerwca czerwiec cervna cerven junius haziran ιουνιος ιουνιου июнь июня червня',
  'july juli juillet julio luglio julho lipca lipiec cervence cervenec julius temmuz ιουλιος ιουλιου июль июля липня',
  'august aout agosto augustus sierpnia sierpien srpna srpen augusztus agustos αυγουστος αυγουστου август августа серпня',
  'september septembre septiembre setiembre settembre setembro wrzesnia wrzesien zari szeptember eylul σεπτεμβριος σεπτεμβριου сентябрь сентября вересня',
  'october oktober octobre octubre ottobre outubro pazdziernika pazdziernik rijna rijen ekim οκτωβριος οκτωβριου октябрь октября жовтня',
  'november novembre noviembre novembro listopada listopad kasim νοεμβριος νοεμβριου ноябрь ноября листопада',
  'december dezember decembre diciembre dicembre dezembro grudnia grudzien prosince prosinec aralik δεκεμβριος δεκεμβριου декабрь декабря грудня',
].map(line => line.split(' '))

/** Short forms that are no beginning of a name above, or of more than one. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map(
  'jan:1 ene:1 gen:1 feb:2 fev:2 mar:3 mrz:3 mrt:3 mrc:3 apr:4 avr:4 abr:4 kwi:4 may:5 mai:5 mag:5 maj:5 μαι:5 jun:6 giu:6 ιουν:6 jul:7 lug:7 juil:7 ιουλ:7 aug:8 ago:8 aou:8 sep:9 sept:9 set:9 oct:10 okt:10 ott:10 out:10 nov:11 νοε:11 dec:12 dez:12 dic:12 dek:12'
    .split(' ')
    .map((pair): [string, number] => [pair.split(':')[0]!, Number(pair.split(':')[1])]),
)

/** Zone names of RFC 822 and those that feeds add → minutes east of Greenwich. Letters of the military are UTC, as RFC 5322 advises. */
export const ZONES: ReadonlyMap<string, number> = new Map(
  'ut:0 utc:0 gmt:0 z:0 wet:0 bst:60 ist:330 west:60 cet:60 met:60 mez:60 cest:120 mest:120 mesz:120 eet:120 eest:180 msk:180 ast:-240 adt:-180 at:-240 est:-300 edt:-240 et:-300 cst:-360 cdt:-300 ct:-360 mst:-420 mdt:-360 mt:-420 pst:-480 pdt:-420 pt:-480 akst:-540 akdt:-480 hst:-600 nst:-210 ndt:-150 jst:540 kst:540 hkt:480 sgt:480 awst:480 acst:570 acdt:630 aest:600 aedt:660 nzst:720 nzdt:780 sast:120'
    .split(' ')
    .map((pair): [string, number] => [pair.split(':')[0]!, Number(pair.split(':')[1])]),
)
