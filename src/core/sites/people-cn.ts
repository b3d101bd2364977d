import type { Publisher } from './site';

export const peopleCn: Publisher = {
  id: 'people-cn',
  name: '人民网',
  country: 'CN',
  hosts: ['people.com.cn'],
  rules: {
    strip: [
      {
        selector: '.rm_txt_con .edit',
        reason: 'The line that names the editor on duty, in brackets',
      },
    ],
  },
};
