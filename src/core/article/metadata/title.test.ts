import { describe, expect, test } from 'vitest';
import { withoutSite } from './title';

describe('the title without the site', () => {
  test.each([
    ['Ferry to sail again | The Lantern', 'Ferry to sail again'],
    ['Ferry to sail again | Local | The Lantern', 'Ferry to sail again'],
    ['The Lantern: Ferry to sail again', 'The Lantern: Ferry to sail again'],
    ['The Lantern - Ferry to sail again', 'Ferry to sail again'],
    ['Ferry to sail again – Lantern – 12.07.2026', 'Ferry to sail again'],
    ['フェリー再開へ｜ランタン', 'フェリー再開へ'],
    ['渡轮复航_灯笼', '渡轮复航'],
    ['العبارة تبحر من جديد | الفانوس', 'العبارة تبحر من جديد'],
    ['नाव फिर चलेगी - लालटेन', 'नाव फिर चलेगी'],
    ['Ferry - to sail again', 'Ferry - to sail again'],
    ['Lake 2 - 1 River', 'Lake 2 - 1 River'],
    ['Le bac repart : la « joie du village »', 'Le bac repart : la « joie du village »'],
    ['Le bac, « enfin » de retour - Lantern', 'Le bac, « enfin » de retour'],
    ['Паром и «радость деревни»', 'Паром и «радость деревни»'],
    ['Die Fähre ist »endlich« da » Lantern', 'Die Fähre ist »endlich« da » Lantern'],
    ['Ferry to sail again » The Lantern', 'Ferry to sail again'],
    ['Ferry: the end of an era?', 'Ferry: the end of an era?'],
    [
      'Why the lantern went out - and who lit it again that night',
      'Why the lantern went out - and who lit it again that night',
    ],
  ])('%s', (title, expected) => {
    const names = ['The Lantern', 'lantern', 'ランタン', '灯笼', 'الفانوس', 'लालटेन'];
    expect(withoutSite(title, names)).toBe(expected);
  });
});
