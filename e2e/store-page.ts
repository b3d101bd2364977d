/* Stet's store, for the end-to-end tests to use in Stet's own pages. */
export { writeDeed } from '../src/storage/deeds';
export { listStories } from '../src/storage/stories';
