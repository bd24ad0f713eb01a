/** Month names that date lines use, by language. */

/** Lower-case name or abbreviation (without its stop) → month 1–12. English, French, German, Spanish, Italian, Portuguese, Dutch. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan january janvier januar jänner enero ene gennaio gen janeiro januari',
    'feb february février fevrier févr februar febrero febbraio fevereiro fev februari',
    'mar march mars märz mrz marzo março marco maart mrt',
    'apr april avril avr abril abr aprile',
    'may mai mayo maggio mag maio mei',
    'jun june juin juni junio giugno giu junho',
    'jul july juillet juil juli julio luglio lug julho',
    'aug august août aout agosto ago augustus',
    'sep sept september septembre septiembre settembre set setembro',
    'oct october octobre okt oktober octubre ottobre ott outubro out',
    'nov november novembre noviembre novembro',
    'dec december décembre decembre déc dez dezember diciembre dic dicembre dezembro',
  ].flatMap((names, i) => names.split(' ').map(name => [name, i + 1])),
)
