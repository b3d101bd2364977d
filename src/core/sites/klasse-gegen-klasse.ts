import type { Publisher } from './site';

export const klasseGegenKlasse: Publisher = {
  id: 'klasse-gegen-klasse',
  name: 'Klasse Gegen Klasse',
  country: 'DE',
  hosts: ['klassegegenklasse.org'],
};
