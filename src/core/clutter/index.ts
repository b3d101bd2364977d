import { advert } from './advert';
import { app } from './app';
import { appeal } from './appeal';
import { author } from './author';
import { byline } from './byline';
import { comments } from './comments';
import { consent } from './consent';
import { contents } from './contents';
import { continuation } from './continuation';
import { feedback } from './feedback';
import type { ClutterKind } from './kind';
import { legal } from './legal';
import { media } from './media';
import { navigation } from './navigation';
import { newsletter } from './newsletter';
import { related } from './related';
import { share } from './share';
import { site } from './site';
import { summary } from './summary';
import { tags } from './tags';
import { ticker } from './ticker';
import { unrelated } from './unrelated';

/** All kinds of clutter, in the order in which they look at a page. */
export const CLUTTER_KINDS: readonly ClutterKind[] = [
  site,
  share,
  ticker,
  appeal,
  newsletter,
  related,
  advert,
  comments,
  consent,
  navigation,
  byline,
  author,
  tags,
  contents,
  media,
  app,
  summary,
  feedback,
  continuation,
  legal,
  unrelated,
];
