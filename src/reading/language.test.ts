import assert from 'node:assert/strict'
import { test } from 'node:test'
import { detectLanguage } from './language.ts'

test('the language of a sentence', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Police said the man was held after the fire in the harbour.', 'en'],
    ['La policía dijo que el hombre fue detenido tras el incendio en el puerto.', 'es'],
    ['La police a dit que l’homme est en garde à vue après un incendie dans le port.', 'fr'],
    ['Die Polizei sagte, dass der Mann nach dem Brand in der Stadt ist.', 'de'],
    ['De politie zei dat de man na een brand in de haven is aangehouden.', 'nl'],
    ['Polisen säger att mannen greps efter en brand i hamnen och att han inte är skadad.', 'sv'],
    ['Policja podała, że po pożarze w porcie nie było rannych, ale jest jeden podejrzany.', 'pl'],
    ['Polisi mengatakan bahwa orang itu ditahan setelah kebakaran di pelabuhan dan tidak terluka.', 'id'],
    ['Полиция сообщила о пожаре в порту, это было вечером.', 'ru'],
    ['Поліція повідомила про пожежу в порту, є поранені.', 'uk'],
    ['Полицията съобщи, че мъжът е задържан след пожара в пристанището на града.', 'bg'],
    ['警方说，周五晚上一艘渡轮在港口外搁浅。', 'zh'],
    ['警察によると、金曜日の夜、フェリーが港の外で座礁した。', 'ja'],
    ['경찰은 금요일 밤 항구 밖에서 여객선이 좌초했다고 밝혔다.', 'ko'],
    ['قالت الشرطة إن عبارة جنحت مساء الجمعة.', 'ar'],
    ['پلیس گفت که یک کشتی در شب جمعه به گل نشست و چند نفر زخمی شدند.', 'fa'],
    ['Η αστυνομία είπε ότι δύο άνθρωποι τραυματίστηκαν.', 'el'],
    ['', 'und'],
    ['12 34 !!', 'und'],
    ['Xqzt wlrp bnmk', 'und'],
  ]
  for (const [text, language] of rows) assert.equal(detectLanguage(text), language, text)
})
