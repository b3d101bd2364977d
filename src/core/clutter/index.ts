import { advert } from './advert';
import { appeal } from './appeal';
import { byline } from './byline';
import type { ClutterKind } from './kind';
import { navigation } from './navigation';
import { newsletter } from './newsletter';
import { related } from './related';
import { share } from './share';
import { ticker } from './ticker';
import { unrelated } from './unrelated';

/** All kinds of clutter, in the order in which they look at a page. */
export const CLUTTER_KINDS: readonly ClutterKind[] = [
  share,
  ticker,
  appeal,
  newsletter,
  related,
  advert,
  navigation,
  byline,
  unrelated,
];
