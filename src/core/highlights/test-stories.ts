/** Stories for the anchoring tests, a paragraph a line. */

const paragraphs = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');

export const ENGLISH = `<h1>The town that turned off its lamps</h1>
${paragraphs(`
For eleven nights in June the street lamps of Harrow Mill stayed dark, and on the twelfth the moths came back.
Marta Oduya, who has counted insects beside the river since she was nine, had stretched a white sheet between two alders. By midnight it was covered. “I stopped counting at two hundred,” she said. “Then I just stood there and laughed.”
The council had agreed to the experiment in March, by a single vote. Shopkeepers feared for their windows, and the police asked for a list of the streets. Nothing was broken, nobody was hurt, and the town saved nine thousand euros in electricity.
Scientists from the university in the valley set up traps in forty gardens. Their leader, Jonas Brandt, warns against quick conclusions. One warm summer proves little, he says, and moths are known for good years and bad years.
Still, the difference is hard to overlook. In the dark streets the traps held three times as many animals as in the lit ones, and eleven species that had not been seen in the district since the war.
The tax cut that the mayor had promised with the saved money will have to wait. Repairs to the old bridge come first, the council decided on Tuesday.
Some residents have got used to the stars. Others carry torches. The baker, who starts work at three, has bought a lamp for his forehead and says that he looks like a miner.
In October the town will vote on whether the lamps stay off for good. Oduya has already stretched her sheet again.
`)}`;

export const GERMAN = paragraphs(`
Elf Nächte lang blieben im Juni die Straßenlaternen von Mühlbach dunkel, und in der zwölften kamen die Nachtfalter zurück.
Der Gemeinderat hatte dem Versuch im März mit einer Stimme Mehrheit zugestimmt. „Ich habe bei zweihundert aufgehört zu zählen“, sagt die Biologin Käthe Groß.
Die Geschäftsleute fürchteten um ihre Schaufenster, die Polizei bat um eine Liste der Straßen. Zerbrochen ist nichts, und die Stadt sparte neuntausend Euro.
Im Oktober stimmen die Einwohnerinnen und Einwohner darüber ab, ob die Laternen für immer ausbleiben.
`);

export const JAPANESE = paragraphs(`
六月の十一夜、川沿いの町では街灯がすべて消され、十二日目の夜に蛾の群れが戻ってきた。
子どものころから虫を数えてきた田中さんは、二本の木の間に白い布を張った。真夜中には布が蛾で覆われていたという。
町議会は三月に一票差でこの試みを認めた。商店主たちは窓ガラスを心配し、警察は対象となる通りの一覧を求めた。
結局、何も壊されず、けが人もなく、町は電気代を九十万円節約した。大学の研究者は、一度の暑い夏だけでは何も証明できないと慎重だ。
十月には、街灯をこのまま消しておくかどうかを決める住民投票が行われる。
`);

export const ARABIC = paragraphs(`
بقيت مصابيح الشوارع في البلدة مطفأة إحدى عشرة ليلة في شهر يونيو، وفي الليلة الثانية عشرة عادت الفراشات.
كانت مريم، التي تعد الحشرات قرب النهر منذ طفولتها، قد علقت ملاءة بيضاء بين شجرتين. وعند منتصف الليل كانت الملاءة مغطاة بالكامل.
وافق المجلس البلدي على التجربة في مارس بفارق صوت واحد. خاف أصحاب المتاجر على واجهاتهم، وطلبت الشرطة قائمة بالشوارع.
لم يُكسر شيء ولم يُصب أحد، ووفرت البلدة تسعة آلاف يورو من ثمن الكهرباء.
وفي أكتوبر سيصوت السكان على إبقاء المصابيح مطفأة إلى الأبد.
`);

export const HINDI = paragraphs(`
जून की ग्यारह रातों तक कस्बे की सड़कों की बत्तियाँ बुझी रहीं, और बारहवीं रात को पतंगे लौट आए।
मीरा, जो बचपन से नदी के किनारे कीड़े गिनती आई हैं, ने दो पेड़ों के बीच एक सफ़ेद चादर तान रखी थी। आधी रात तक चादर पूरी तरह ढक चुकी थी।
परिषद ने मार्च में केवल एक मत के अंतर से इस प्रयोग को मंज़ूरी दी थी। दुकानदारों को अपनी खिड़कियों की चिंता थी और पुलिस ने सड़कों की सूची माँगी।
कुछ भी नहीं टूटा, किसी को चोट नहीं लगी, और कस्बे ने बिजली के नौ लाख रुपये बचाए।
अक्टूबर में लोग मतदान करेंगे कि बत्तियाँ हमेशा के लिए बुझी रहें या नहीं।
`);

export const THAI = paragraphs(`
ตลอดสิบเอ็ดคืนในเดือนมิถุนายน ไฟถนนของเมืองริมแม่น้ำถูกปิดทั้งหมด และในคืนที่สิบสองผีเสื้อกลางคืนก็กลับมา
มาลีซึ่งนับแมลงริมแม่น้ำมาตั้งแต่เด็กได้ขึงผ้าขาวไว้ระหว่างต้นไม้สองต้น พอถึงเที่ยงคืนผ้าก็เต็มไปด้วยผีเสื้อ
สภาเมืองเห็นชอบการทดลองนี้ในเดือนมีนาคมด้วยคะแนนเสียงต่างกันเพียงหนึ่งเสียง เจ้าของร้านกังวลเรื่องกระจกหน้าร้าน
ในเดือนตุลาคมชาวเมืองจะลงคะแนนว่าจะปิดไฟถนนต่อไปหรือไม่
`);

export const EMOJI = paragraphs(`
The night post of the moth watchers 🦋🌙 is written in pictures as much as in words.
Last week’s read: 👩🏽‍🔬 counts 🦋🦋🦋 by the river, 🇩🇪 and 🇯🇵 watch along, and everybody sends a ❤️ or two.
Nobody minds. The pictures travel further than the words, and the ❤️ needs no translation at all.
`);
