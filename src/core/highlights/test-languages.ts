/** One story in four languages, with what happens to its sentences, for the anchoring tests. */
export interface LanguageStory {
  readonly language: string;
  readonly title: string;
  readonly before: string;
  readonly sentence: string;
  /** The sentence with a word of it changed, and with its last word changed. */
  readonly edited: string;
  readonly editedAtEnd: string;
  /** Another sentence that is much like it. */
  readonly similar: string;
  readonly after: string;
  readonly more: readonly [string, string, string];
  readonly items: readonly [string, string, string];
  readonly caption: string;
  /** A word that stands in the sentence and in `more[0]`. */
  readonly word: string;
  readonly advertisement: string;
}

export const LANGUAGE_STORIES: readonly LanguageStory[] = [
  {
    language: 'German',
    title: 'Die Mühle mahlt wieder',
    before: 'Vierzig Jahre lang stand das Rad still, und im Dach nisteten die Schwalben.',
    sentence: 'Jetzt mahlt der Müller „jeden Freitag“ drei Säcke Roggen für die Bäcker im Tal.',
    edited: 'Jetzt mahlt der Müller „jeden Freitag“ fünf Säcke Roggen für die Bäcker im Tal.',
    editedAtEnd: 'Jetzt mahlt der Müller „jeden Freitag“ drei Säcke Roggen für die Bäcker im Dorf.',
    similar: 'Früher mahlte der Müller jeden Montag neun Säcke Weizen für die Bäcker der Stadt.',
    after: 'Das Wasser kommt aus dem oberen Teich, der dafür ausgebaggert werden musste.',
    more: [
      'Wer den Müller besuchen will, muss sich vorher in eine Liste eintragen lassen.',
      'Für das Geld kamen siebzig Leute auf, die dafür ein Jahr lang Mehl bekommen.',
      'Im Winter friert der Bach zu, dann ruht der Betrieb bis in den März hinein.',
    ],
    items: [
      'ein Mahlstein aus dem Nachbarort',
      'zwölf neue Schaufeln aus Lärchenholz',
      'ein Seil aus Hanf',
    ],
    caption: 'Das neue Rad am Tag, an dem es zum ersten Mal lief',
    word: 'Müller',
    advertisement: 'Anzeige: Matratzen, auf denen man wirklich schläft, jetzt ohne Anzahlung.',
  },
  {
    language: 'Japanese',
    title: '古い水車がまた回る',
    before: '四十年のあいだ水車は止まったままで、屋根にはつばめが巣を作っていた。',
    sentence: '今では粉屋が毎週金曜日に谷のパン屋のためにライ麦を三袋ひいている。',
    edited: '今では粉屋が毎週金曜日に谷のパン屋のためにライ麦を五袋ひいている。',
    editedAtEnd: '今では粉屋が毎週金曜日に谷のパン屋のためにライ麦を三袋売っている。',
    similar: '昔は粉屋が毎週月曜日に町の菓子屋のために小麦を九袋ひいていた。',
    after: '水は上の池から引かれ、そのために池の底をさらう必要があった。',
    more: [
      '粉屋を訪ねたい人は、前もって名簿に名前を書いてもらわなければならない。',
      '費用は七十人が出し合い、その人たちは一年のあいだ粉を受け取る。',
      '冬には小川が凍るので、三月まで仕事は休みになる。',
    ],
    items: ['隣村から運ばれた石うす', '落葉松で作った十二枚の羽根板', '麻の綱'],
    caption: '初めて回った日の新しい水車',
    word: '粉屋',
    advertisement: '広告：よく眠れる布団を、今なら頭金なしでお届けします。',
  },
  {
    language: 'Arabic',
    title: 'الطاحونة تدور من جديد',
    before: 'ظلت العجلة واقفة أربعين عاما، وبنت طيور السنونو أعشاشها في السقف.',
    sentence: 'والآن يطحن الطحان كل يوم جمعة ثلاثة أكياس من الشعير لخبازي الوادي.',
    edited: 'والآن يطحن الطحان كل يوم جمعة خمسة أكياس من الشعير لخبازي الوادي.',
    editedAtEnd: 'والآن يطحن الطحان كل يوم جمعة ثلاثة أكياس من الشعير لخبازي القرية.',
    similar: 'وكان الطحان يطحن كل يوم اثنين تسعة أكياس من القمح لخبازي المدينة.',
    after: 'ويأتي الماء من البركة العليا التي كان لا بد من تنظيف قاعها لهذا الغرض.',
    more: [
      'ومن أراد أن يزور الطحان فعليه أن يسجل اسمه في قائمة قبل ذلك.',
      'وجمع المال سبعون شخصا يحصلون مقابله على الدقيق مدة سنة كاملة.',
      'وفي الشتاء يتجمد الجدول فيتوقف العمل حتى شهر مارس.',
    ],
    items: ['حجر رحى من القرية المجاورة', 'اثنا عشر لوحا جديدا من خشب الأرز', 'حبل من القنب'],
    caption: 'العجلة الجديدة في اليوم الذي دارت فيه أول مرة',
    word: 'الطحان',
    advertisement: 'إعلان: فراش ينام عليه المرء حقا، والآن من دون دفعة أولى.',
  },
  {
    language: 'Hindi',
    title: 'पनचक्की फिर चल पड़ी',
    before: 'चालीस साल तक पहिया रुका रहा और छत में अबाबीलों ने घोंसले बना लिए थे।',
    sentence: 'अब चक्कीवाला हर शुक्रवार को घाटी के नानबाइयों के लिए तीन बोरी राई पीसता है।',
    edited: 'अब चक्कीवाला हर शुक्रवार को घाटी के नानबाइयों के लिए पाँच बोरी राई पीसता है।',
    editedAtEnd: 'अब चक्कीवाला हर शुक्रवार को घाटी के नानबाइयों के लिए तीन बोरी राई बेचता था।',
    similar: 'पहले चक्कीवाला हर सोमवार को शहर के हलवाइयों के लिए नौ बोरी गेहूँ पीसता था।',
    after: 'पानी ऊपर के तालाब से आता है, जिसकी तली इसके लिए साफ़ करनी पड़ी।',
    more: [
      'जो चक्कीवाला से मिलना चाहे, उसे पहले सूची में अपना नाम लिखवाना होगा।',
      'पैसा सत्तर लोगों ने जुटाया, जिन्हें बदले में साल भर आटा मिलता है।',
      'सर्दियों में नाला जम जाता है, तब मार्च तक काम बंद रहता है।',
    ],
    items: ['पड़ोस के गाँव से लाया गया पाट', 'देवदार के बारह नए पटरे', 'सन की रस्सी'],
    caption: 'नया पहिया उस दिन, जब वह पहली बार घूमा',
    word: 'चक्कीवाला',
    advertisement: 'विज्ञापन: गद्दे जिन पर सचमुच नींद आए, अब बिना अग्रिम के।',
  },
];
